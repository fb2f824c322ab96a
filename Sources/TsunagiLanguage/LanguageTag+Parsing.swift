import TsunagiUnicode

extension LanguageTag {
  /// Reads a tag as people and systems write it (`ja_JP`, `zh_TW`, `iw`, `tl`, `PT-br`) and makes it canonical.
  ///
  /// Fails on text that is not a well-formed BCP 47 tag, and on one that names no language. Unicode extensions
  /// (`-u-nu-latn`) are dropped, since nothing here depends on them. Thread-safe.
  public init?(_ text: String) {
    if let known = LanguageTag.common[text] {
      self = known
      return
    }
    guard let canonical = LocaleTags.canonical(text), !canonical.isEmpty else { return nil }
    description = LanguageTag.withoutExtensions(canonical)
  }

  /// The tags that are met on every message, so that they need no parsing.
  private static let common = Dictionary(uniqueKeysWithValues: (supported + [und, pt]).map { ($0.description, $0) })

  private static func withoutExtensions(_ tag: String) -> String {
    tag.split(separator: "-").prefix { $0.utf8.count > 1 }.joined(separator: "-")
  }
}
