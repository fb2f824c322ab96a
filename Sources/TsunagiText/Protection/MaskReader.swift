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
    let folded = Fold.fold(text)
    return folded.bytes.withUnsafeBufferPointer { bytes in
      var masks: [Mask] = []
      var offset = 0
      while offset < bytes.count {
        if let mask = mask(in: bytes, at: offset) {
          masks.append(Mask(number: mask.number, range: folded.source(of: offset..<mask.end)))
          offset = mask.end
        } else {
          offset += 1
        }
      }
      return masks
    }
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
      if index > 0 || start > 0 && signs == style.closing {
        // At most two spaces, so that the walk stays linear.
        for _ in 0..<2 where bytes.byte(offset) == 0x20 { offset += 1 }
      }
      guard bytes.byte(offset) == sign else { return nil }
      offset += 1
    }
    return offset
  }
}
