/// Finds masks in a text that was away, also where spaces, width or case of their signs were changed.
struct MaskReader {
  struct Mask: Sendable, Hashable {
    var number: Int

    /// Where it stands in the text, in bytes.
    var range: Range<Int>
  }

  let style: MaskStyle

  /// The masks of a text, in text order.
  func masks(in text: String) -> [Mask] {
    // One plain byte for each scalar, so that a mark behind a mask stays outside it.
    var plain: [UInt8] = []
    var starts: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      plain.append(Self.plain(scalar.value))
      starts.append(offset)
      offset += UTF8.width(scalar)
    }
    starts.append(offset)
    return plain.withUnsafeBufferPointer { bytes in
      var masks: [Mask] = []
      var offset = 0
      while offset < bytes.count {
        if let mask = mask(in: bytes, at: offset) {
          masks.append(Mask(number: mask.number, range: starts[offset]..<starts[mask.end]))
          offset = mask.end
        } else {
          offset += 1
        }
      }
      return masks
    }
  }

  /// The ASCII character, in lower case, that a scalar is a form of; zero for all others.
  private static func plain(_ scalar: UInt32) -> UInt8 {
    let ascii: UInt32
    switch scalar {
    case 0xFF01...0xFF5E: ascii = scalar - 0xFEE0
    case 0x00A0, 0x202F, 0x3000: ascii = 0x20
    case 0x201C, 0x201D, 0x201E, 0x00AB, 0x00BB: ascii = 0x22
    default: ascii = DecimalDigit.ascii(scalar) ?? scalar
    }
    guard ascii < 0x80 else { return 0 }
    return (0x41...0x5A).contains(ascii) ? UInt8(ascii | 0x20) : UInt8(ascii)
  }

  private func mask(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (number: Int, end: Int)? {
    guard var offset = skip(style.opening, in: bytes, from: start) else { return nil }
    while bytes.byte(offset) == 0x20 { offset += 1 }
    let digits = offset..<bytes.digitsEnd(offset)
    guard (1...6).contains(digits.count) else { return nil }
    guard let end = skip(style.closing, in: bytes, from: digits.upperBound) else { return nil }
    return (bytes.number(digits), end)
  }

  /// The end of signs from an offset, with or without spaces among them.
  private func skip(_ signs: String, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var offset = start
    for (index, sign) in signs.utf8.enumerated() where sign != 0x20 {
      // At most two spaces, so that the walk stays linear; none before the first sign of all.
      if index > 0 || signs == style.closing {
        for _ in 0..<2 where bytes.byte(offset) == 0x20 { offset += 1 }
      }
      guard bytes.byte(offset) == sign else { return nil }
      offset += 1
    }
    return offset
  }
}
