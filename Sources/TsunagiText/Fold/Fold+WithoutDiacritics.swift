extension Fold {
  /// Folds away the marks of Latin letters as well (`đ` becomes `d`), for languages that are often typed bare.
  ///
  /// Letters of other scripts keep theirs. The result leads back to the same original.
  public static func withoutDiacritics(_ folded: FoldedText) -> FoldedText {
    folded.bytes.withUnsafeBufferPointer { bytes in
      guard bytes.contains(where: { $0 >= 0x80 }) else { return folded }
      var writer = RewriteWriter(bytes)
      var offset = 0
      var followsLatin = false
      while offset < bytes.count {
        let scalar = bytes.scalar(at: offset)
        let end = offset + scalar.length
        if scalar.value < 0x80 {
          followsLatin = (scalar.value | 0x20) &- 0x61 < 26
        } else if let base = LatinLetters.base(of: scalar.value) {
          writer.replace(offset..<end, with: UInt32(base))
          followsLatin = true
        } else if (0x0300...0x036F).contains(scalar.value), followsLatin {
          writer.absorb(offset..<end)
        } else {
          followsLatin = false
        }
        offset = end
      }
      writer.copy(upTo: bytes.count)
      return FoldedText(
        bytes: writer.output, sourceCount: folded.sourceCount, map: folded.map.followed(by: writer.map))
    }
  }
}
