/// Well-formed UTF-8, Unicode 15 table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Validity {
  /// The length in bytes of the sequence at `offset`; `nil` when none that is well formed stands there.
  static func length(of bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    let lead = bytes[offset]
    if lead < 0x80 { return 1 }
    let second: ClosedRange<UInt8>
    let length: Int
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
    for index in (offset + 2)..<max(offset + 2, offset + length) where bytes[index] & 0xC0 != 0x80 { return nil }
    return length
  }

  /// The offset of the first byte in `range` that starts no well-formed sequence inside it; `nil` when all is well.
  static func firstFault(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    let part = UnsafeBufferPointer(rebasing: bytes[range])
    var at = 0
    while at < part.count {
      guard let length = length(of: part, at: at) else { return range.lowerBound + at }
      at += length
    }
    return nil
  }
}
