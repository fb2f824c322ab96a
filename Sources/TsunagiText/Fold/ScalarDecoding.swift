/// A scalar read from UTF-8, with its length in bytes.
struct DecodedScalar {
  var value: UInt32
  var length: Int
}

extension UnsafeBufferPointer<UInt8> {
  /// Reads the scalar at an offset of valid UTF-8; a cut sequence at the end reads as one byte.
  @inline(__always)
  func scalar(at offset: Int) -> DecodedScalar {
    let first = UInt32(self[offset])
    if first < 0x80 { return DecodedScalar(value: first, length: 1) }
    if first < 0xE0 {
      guard offset + 1 < count else { return DecodedScalar(value: 0xFFFD, length: 1) }
      return DecodedScalar(value: (first & 0x1F) << 6 | UInt32(self[offset + 1] & 0x3F), length: 2)
    }
    if first < 0xF0 {
      guard offset + 2 < count else { return DecodedScalar(value: 0xFFFD, length: 1) }
      let middle = UInt32(self[offset + 1] & 0x3F) << 6
      return DecodedScalar(value: (first & 0x0F) << 12 | middle | UInt32(self[offset + 2] & 0x3F), length: 3)
    }
    guard offset + 3 < count else { return DecodedScalar(value: 0xFFFD, length: 1) }
    let upper = (first & 0x07) << 18 | UInt32(self[offset + 1] & 0x3F) << 12
    let lower = UInt32(self[offset + 2] & 0x3F) << 6 | UInt32(self[offset + 3] & 0x3F)
    return DecodedScalar(value: upper | lower, length: 4)
  }

  /// Where the scalar that ends before an offset begins.
  @inline(__always)
  func scalarStart(before offset: Int) -> Int {
    var start = offset - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}

extension [UInt8] {
  /// Appends a scalar as UTF-8.
  mutating func append(scalar value: UInt32) {
    switch value {
    case 0..<0x80:
      append(UInt8(truncatingIfNeeded: value))
    case 0x80..<0x800:
      append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    case 0x800..<0x1_0000:
      append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    default:
      append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    }
  }

  /// Where the last scalar begins; the array holds at least one.
  var lastScalarStart: Int {
    var start = count - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}
