extension MessageText {
  /// The ranges of the original, given in bytes, in Unicode scalars; the order of the ranges is kept.
  ///
  /// Offsets are clamped to the text; an offset within a scalar counts that scalar as begun.
  ///
  /// - Complexity: one pass over the text, and O(*n* log *n*) for *n* ranges.
  public func scalarOffsets(of ranges: [Range<Int>]) -> [Range<Int>] {
    if ranges.isEmpty { return [] }
    let bounds = ranges.flatMap { [$0.lowerBound, $0.upperBound] }
    let order = bounds.indices.sorted { bounds[$0] < bounds[$1] }
    var counts = [Int](repeating: 0, count: bounds.count)
    var text = original
    text.withUTF8 { bytes in
      var offset = 0
      var scalars = 0
      for index in order {
        let bound = min(bounds[index], bytes.count)
        while offset < bound {
          if bytes[offset] & 0xC0 != 0x80 { scalars += 1 }
          offset += 1
        }
        counts[index] = scalars
      }
    }
    return ranges.indices.map { counts[2 * $0]..<counts[2 * $0 + 1] }
  }
}
