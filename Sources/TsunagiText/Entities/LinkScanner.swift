/// Finds e-mail addresses and web addresses in folded bytes.
struct LinkScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var found: [EntityCandidate] = []

  /// Where the last link ends, and how far a run without spaces was already looked at.
  private var consumed = 0
  private var examined = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func run() {
    var offset = 0
    while offset < bytes.count {
      let next: Int?
      switch bytes[offset] {
      case UInt8(ascii: "@"): next = email(at: offset)
      case UInt8(ascii: ":"): next = bytes.has("://", at: offset) ? link(at: offset) : nil
      case UInt8(ascii: "."): next = offset < examined ? nil : domain(around: offset)
      case UInt8(ascii: "l"): next = bytes.has("localhost:", at: offset) ? localHost(at: offset) : nil
      default: next = nil
      }
      offset = next ?? offset + 1
    }
  }

  private mutating func add(_ type: EntityType, _ range: Range<Int>) -> Int {
    // A link that begins within what was taken for one before (an address in a query) replaces nothing.
    while let last = found.last, last.range.lowerBound >= range.lowerBound { found.removeLast() }
    found.append(EntityCandidate(type: type, range: range))
    consumed = range.upperBound
    return range.upperBound
  }

  /// RFC 5321 in the shapes people use: no quotes, no comments, at most 64 bytes before the sign.
  private mutating func email(at sign: Int) -> Int? {
    var start = sign
    while start > consumed, sign - start < 64, Self.isLocal(bytes[start - 1]) { start -= 1 }
    while start < sign, !TextBytes.isAlphanumeric(bytes[start]) { start += 1 }
    guard start < sign, bytes[sign - 1] != UInt8(ascii: ".") else { return nil }
    guard let end = domainEnd(from: sign + 1), lastLabelIsName(from: sign + 1, to: end) else { return nil }
    return add(.email, start..<end)
  }

  /// A scheme, `://` and a host; RFC 3986.
  private mutating func link(at colon: Int) -> Int? {
    var start = colon
    while start > consumed, colon - start < 12, TextBytes.isLetter(bytes[start - 1]) { start -= 1 }
    let scheme = UnsafeBufferPointer(rebasing: bytes[start..<colon])
    guard let length = Self.schemes.first(where: { Self.ends(scheme, with: $0) })?.utf8.count else { return nil }
    start = colon - length
    let host = colon + 3
    guard TextBytes.isAlphanumeric(bytes.byte(host)) || bytes.byte(host) == UInt8(ascii: "[") else { return nil }
    return add(.url, start..<linkEnd(from: host))
  }

  private mutating func localHost(at offset: Int) -> Int? {
    guard offset >= consumed, offset == 0 || !Self.isDomain(bytes[offset - 1]) else { return nil }
    guard TextBytes.isDigit(bytes.byte(offset + 10)) else { return nil }
    return add(.url, offset..<linkEnd(from: offset))
  }

  /// A host name without a scheme, told from words with a full stop by its last label.
  private mutating func domain(around dot: Int) -> Int? {
    var start = dot
    while start > consumed, dot - start < 253, Self.isDomain(bytes[start - 1]) { start -= 1 }
    while start < dot, !TextBytes.isAlphanumeric(bytes[start]) { start += 1 }
    guard start < dot else { return nil }
    guard let end = domainEnd(from: start) else {
      examined = max(examined, runEnd(from: dot))
      return nil
    }
    examined = max(examined, end)
    guard bytes.byte(end) != UInt8(ascii: "@"), bytes.byte(start - 1) != UInt8(ascii: "@") else { return nil }
    guard bytes.byte(start - 1) < 0x80 || bytes.byte(start - 1) >= 0xE0 || start == consumed else { return nil }
    let follows = bytes.byte(end)
    let hasPath =
      follows == UInt8(ascii: "/") || follows == UInt8(ascii: "?")
      || (follows == UInt8(ascii: ":") && TextBytes.isDigit(bytes.byte(end + 1)))
    guard isHost(start..<end, hasPath: hasPath) else { return nil }
    return add(.url, start..<(hasPath ? linkEnd(from: end) : end))
  }

  private func isHost(_ range: Range<Int>, hasPath: Bool) -> Bool {
    let labels = UnsafeBufferPointer(rebasing: bytes[range]).split(separator: UInt8(ascii: "."))
    guard labels.count >= 2, let last = labels.last, let first = labels.first else { return false }
    if first.elementsEqual("www".utf8) || first.elementsEqual("www2".utf8) { return true }
    let name = String(decoding: last, as: UTF8.self)
    // A file name or a word with a letter behind a full stop is no host.
    guard labels.dropLast().contains(where: { $0.contains(where: TextBytes.isLetter) }) else { return false }
    if TopLevelDomains.generic.contains(name) { return true }
    if TopLevelDomains.countries.contains(name) { return true }
    return TopLevelDomains.ambiguous.contains(name) && (hasPath || labels.count >= 3)
  }

  /// The end of dot-separated labels, at least two of them; `nil` where there are none.
  private func domainEnd(from start: Int) -> Int? {
    var offset = start
    var end = start
    var labels = 0
    while offset < bytes.count, offset - start < 254 {
      let label = offset
      while offset < bytes.count, offset - label < 64,
        TextBytes.isAlphanumeric(bytes[offset]) || Self.isInner(bytes[offset])
      {
        offset += 1
      }
      var last = offset
      while last > label, Self.isInner(bytes[last - 1]) { last -= 1 }
      guard last > label, TextBytes.isAlphanumeric(bytes[label]) else { break }
      end = last
      labels += 1
      guard last == offset, bytes.byte(offset) == UInt8(ascii: ".") else { break }
      offset += 1
    }
    return labels >= 2 ? end : nil
  }

  private func lastLabelIsName(from start: Int, to end: Int) -> Bool {
    var label = end
    while label > start, bytes[label - 1] != UInt8(ascii: ".") { label -= 1 }
    guard end - label >= 2 else { return false }
    return bytes.has("xn--", at: label) || bytes[label..<end].allSatisfy(TextBytes.isLetter)
  }

  private func runEnd(from offset: Int) -> Int {
    var end = offset
    while end < bytes.count, Self.isDomain(bytes[end]) { end += 1 }
    return end
  }

  /// The end of a link without the punctuation of the sentence around it.
  private func linkEnd(from start: Int) -> Int {
    var end = start
    var open = 0
    while end < bytes.count, Self.isLink(bytes[end]) {
      if bytes[end] == UInt8(ascii: "(") { open += 1 }
      if bytes[end] == UInt8(ascii: ")") { open -= 1 }
      end += 1
    }
    while end > start {
      let last = bytes[end - 1]
      if last == UInt8(ascii: ")"), open >= 0 { break }
      guard Self.isTrailing(last) else { break }
      if last == UInt8(ascii: ")") { open += 1 }
      end -= 1
    }
    return end
  }

  private static let schemes = ["https", "http", "ftps", "ftp", "line", "tel"]

  private static func ends(_ bytes: UnsafeBufferPointer<UInt8>, with text: String) -> Bool {
    bytes.count >= text.utf8.count && bytes.suffix(text.utf8.count).elementsEqual(text.utf8)
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    TextBytes.isAlphanumeric(byte) || "._%+-".utf8.contains(byte)
  }

  private static func isInner(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") }

  private static func isDomain(_ byte: UInt8) -> Bool {
    TextBytes.isAlphanumeric(byte) || isInner(byte) || byte == UInt8(ascii: ".")
  }

  private static let linkBytes: [Bool] = (0..<256).map { byte in
    byte < 0x80
      && (TextBytes.isAlphanumeric(UInt8(byte)) || "-._~:/?#[]@!$&()*+,;=%".utf8.contains(UInt8(byte)))
  }

  private static func isLink(_ byte: UInt8) -> Bool { linkBytes[Int(byte)] }

  private static func isTrailing(_ byte: UInt8) -> Bool { ".,;:!?*)]&".utf8.contains(byte) }
}
