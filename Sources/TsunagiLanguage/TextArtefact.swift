/// What stands in messages in Latin letters without being language: addresses, mentions, codes, markup, masks.
///
/// Each function looks at one place of a text and returns where the artefact ends; all are bounded or leave it to the
/// caller not to ask twice about the same bytes.
struct TextArtefact {
  let text: UnsafeBufferPointer<UInt8>

  @inline(__always) private func byte(_ at: Int) -> UInt8 { at < text.count ? text[at] : 0x20 }

  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  @inline(__always) static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  /// The end of the run of ASCII letters, digits, `-` and `_` that holds a digit at `at`.
  func endOfCode(from at: Int) -> Int {
    var end = at
    while end < text.count, Self.isAlphanumeric(text[end]) || text[end] == 0x2D || text[end] == 0x5F { end += 1 }
    return end
  }

  /// Whether punctuation at `at`, after a letter, may be part of an address or a code.
  @inline(__always) func joins(_ at: Int) -> Bool {
    switch text[at] {
    case 0x2D, 0x2E, 0x3A, 0x40, 0x5F: Self.isAlphanumeric(byte(at + 1)) || text[at] == 0x3A && byte(at + 1) == 0x2F
    default: false
    }
  }

  /// The end of the token of visible ASCII around `start`.
  func endOfToken(from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] > 0x20, text[end] < 0x7F, !Self.closes(text[end]) { end += 1 }
    return end
  }

  private static func closes(_ byte: UInt8) -> Bool {
    // Quotes, brackets, comma, semicolon, bar.
    [0x22, 0x27, 0x28, 0x29, 0x2C, 0x3B, 0x3C, 0x3E, 0x5B, 0x5D, 0x60, 0x7B, 0x7C, 0x7D].contains(byte)
  }

  /// The end of the address or code that the token `range` begins with, or `nil` when it begins with a plain word.
  func endOfAddress(in range: Range<Int>) -> Int? {
    var code = range.lowerBound
    var digits = false
    while code < range.upperBound, Self.isAlphanumeric(text[code]) || text[code] == 0x2D || text[code] == 0x5F {
      if Self.isDigit(text[code]) || text[code] == 0x5F { digits = true }
      code += 1
    }
    if digits { return code }
    var at = range.lowerBound
    var lastDot: Int?
    while at < range.upperBound {
      switch text[at] {
      case 0x40 where at > range.lowerBound && Self.isAlphanumeric(byte(at + 1)): return range.upperBound
      case 0x3A where byte(at + 1) == 0x2F && byte(at + 2) == 0x2F: return range.upperBound
      case 0x2E where Self.isAlphanumeric(byte(at + 1)): lastDot = at
      case 0x2F, 0x3F, 0x3A:
        if let lastDot { return isDomain(lastDot + 1..<at) || isWeb(range) ? range.upperBound : nil }
        if text[at] != 0x2F { return nil }
      default: break
      }
      at += 1
    }
    guard let lastDot else { return nil }
    var end = range.upperBound
    while end > lastDot, !Self.isAlphanumeric(text[end - 1]) { end -= 1 }
    return isDomain(lastDot + 1..<end) || isWeb(range) ? range.upperBound : nil
  }

  private func isWeb(_ range: Range<Int>) -> Bool {
    range.count > 4 && text[range.lowerBound] | 0x20 == 0x77 && text[range.lowerBound + 1] | 0x20 == 0x77
      && text[range.lowerBound + 2] | 0x20 == 0x77 && text[range.lowerBound + 3] == 0x2E
  }

  /// Endings of addresses that are no words of their own.
  private static let domains: Set<String> = [
    "com", "net", "org", "info", "biz", "jp", "kr", "cn", "tw", "vn", "th", "ph", "np", "uk", "ru", "br", "io", "gov",
    "edu", "dev", "ly", "gl", "tv", "html", "htm", "php", "asp", "pdf", "jpg", "jpeg", "png", "gif", "zip", "exe",
    "mp3", "mp4", "docx", "xlsx", "csv", "txt",
  ]

  private func isDomain(_ range: Range<Int>) -> Bool {
    guard (2...5).contains(range.count) else { return false }
    return Self.domains.contains(String(decoding: text[range], as: UTF8.self).lowercased())
  }

  /// The end of markup or a mask that begins at the punctuation at `at`, or `nil`.
  func endOfMark(at: Int) -> Int? {
    switch text[at] {
    case 0x40:  // @name
      guard Self.isAlphanumeric(byte(at + 1)) || byte(at + 1) == 0x5F else { return nil }
      var end = at + 1
      while end < text.count, Self.isAlphanumeric(text[end]) || text[end] == 0x5F { end += 1 }
      return end
    case 0x3C where Self.isLetter(byte(at + 1)) || byte(at + 1) == 0x2F: return closing(0x3E, after: at)  // <b>
    case 0x7B: return closing(0x7D, after: at)  // {name}
    case 0x26: return Self.isLetter(byte(at + 1)) || byte(at + 1) == 0x23 ? closing(0x3B, after: at, within: 10) : nil
    case 0x25, 0x24:  // %s, $name
      guard Self.isLetter(byte(at + 1)) else { return nil }
      return text[at] == 0x25 ? (Self.isLetter(byte(at + 2)) ? nil : at + 2) : endOfCode(from: at + 1)
    case 0x3A:  // :smile:
      guard Self.isLetter(byte(at + 1)) else { return nil }
      var end = at + 1
      while end < at + 32, Self.isAlphanumeric(byte(end)) || byte(end) == 0x5F { end += 1 }
      return byte(end) == 0x3A && end < text.count ? end + 1 : nil
    default: return nil
    }
  }

  private func closing(_ mark: UInt8, after at: Int, within limit: Int = 120) -> Int? {
    var end = at + 1
    while end < text.count, end < at + limit, text[end] != 0x0A {
      if text[end] == mark { return end + 1 }
      end += 1
    }
    return nil
  }
}
