/// Questions about single bytes of folded text.
enum TextBytes {
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// ASCII letters; folded text has lower case only.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

  /// Whether the byte is of a letter of a script that puts spaces between words.
  ///
  /// Tells the scripts by their lead bytes: Latin to Arabic have two bytes a letter, as has marked Latin with E1 B8–BB;
  /// the scripts of India have E0 A4–B7.
  static func isSpacedLetter(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte < 0x80 { return isLetter(byte) }
    var start = offset
    while start > 0, bytes[start] & 0xC0 == 0x80, offset - start < 3 { start -= 1 }
    switch bytes[start] {
    case 0xC3...0xDB: return !(bytes[start] == 0xC3 && start + 1 < bytes.count && bytes[start + 1] == 0x97)
    case 0xE0: return start + 1 < bytes.count && bytes[start + 1] < 0xB8
    case 0xE1: return start + 1 < bytes.count && (0xB8...0xBB).contains(bytes[start + 1])
    default: return false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The byte at an offset, or zero outside the text.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < count ? self[offset] : 0
  }

  /// The end of the run of ASCII digits from an offset.
  @inline(__always)
  func digitsEnd(_ offset: Int) -> Int {
    var end = offset
    while end < count, TextBytes.isDigit(self[end]) { end += 1 }
    return end
  }

  /// The value of up to nine digits.
  func number(_ range: Range<Int>) -> Int {
    var value = 0
    for offset in range.prefix(9) { value = value * 10 + Int(self[offset] &- 0x30) }
    return value
  }

  /// Whether ASCII bytes stand at an offset.
  func has(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { wanted in wanted.indices.allSatisfy { wanted[$0] == self[offset + $0] } }
  }
}
