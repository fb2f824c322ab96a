import CTsunagiICU

/// Language tags as BCP 47 and UTS #35 write them. All functions may be called from any thread.
public enum LocaleTags {
  /// The canonical form of a tag as people and systems write it, or `nil` when it is not well formed or
  /// names no language (`x-shop`).
  ///
  /// ICU replaces deprecated subtags (`iw` → `he`, `in` → `id`, `tl` → `fil`) and sets the case. On top of it,
  /// `_` stands for `-`, what POSIX adds (`.UTF-8`, `@euro`) is dropped, the codes `zt` and `pb` that
  /// LibreTranslate uses become `zh-Hant` and `pt-BR`, a script that the language and region imply is left out,
  /// and Chinese always names its script and names a region only where the script does not imply it: `zh_TW` and
  /// `zh-Hant-TW` become `zh-Hant`, `zh` becomes `zh-Hans`, `zh_HK` becomes `zh-Hant-HK`. Extensions are kept.
  ///
  /// The tags met last are remembered: 0.1 µs, else about 20 µs.
  public static func canonical(_ tag: String) -> String? {
    tag.utf8.count > 128 ? nil : known.value(for: tag) { makeCanonical(tag) }
  }

  private static let known = BoundedCache<String, String?>(limit: 1024)

  private static func makeCanonical(_ tag: String) -> String? {
    let end = tag.utf8.firstIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "@") } ?? tag.utf8.endIndex
    let bare = String(tag[..<end])
    if let known = wellKnown[bare.lowercased()] { return known }
    let canonical = convert(bare, to: TSUNAGI_ICU_TAG_CANONICAL)
    guard let canonical, !canonical.hasPrefix("und-x-") else { return nil }
    return LocaleSubtags(canonical).simplified.description
  }

  /// The tag with its likely script and region added (`zh-Hant` → `zh-Hant-TW`), UTS #35 "Likely Subtags"; takes
  /// what ``canonical(_:)`` takes.
  public static func maximize(_ tag: String) -> String? {
    canonical(tag).flatMap(withLikelySubtags)
  }

  /// The tag without the script and region that are likely anyway (`en-Latn-US` → `en`); takes what
  /// ``canonical(_:)`` takes.
  public static func minimize(_ tag: String) -> String? {
    canonical(tag).flatMap { convert($0, to: TSUNAGI_ICU_TAG_MINIMIZED) }
  }

  /// A well-formed tag with its likely subtags.
  static func withLikelySubtags(_ tag: String) -> String? {
    convert(tag, to: TSUNAGI_ICU_TAG_MAXIMIZED)
  }

  private static let wellKnown = ["zt": "zh-Hant", "pb": "pt-BR"]

  private static func convert(_ tag: String, to kind: Int) -> String? {
    let result = tag.withICUText { text in
      icuText { tsunagi_icu_locale_tag(Int32(kind), text, $0) }
    }
    return result.status == TSUNAGI_ICU_OK ? result.text : nil
  }
}
