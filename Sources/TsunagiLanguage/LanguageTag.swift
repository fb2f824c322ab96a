/// A language as BCP 47 names it, in canonical form: `ja`, `pt-BR`, `zh-Hant`, `und`.
///
/// Two tags are equal when their canonical forms are. A tag is cheap to copy and to compare.
public struct LanguageTag: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The canonical tag.
  public let description: String

  /// A tag that is known to be canonical; only for constants of this module.
  init(canonical: String) {
    description = canonical
  }

  /// The primary language subtag: `zh` of `zh-Hant-TW`.
  public var language: String {
    String(description.prefix { $0 != "-" })
  }

  /// The script subtag, when the tag has one: `Hant` of `zh-Hant-TW`.
  public var script: String? {
    subtags.first { $0.utf8.count == 4 && $0.utf8.first.map { $0 > UInt8(ascii: "9") } == true }
  }

  /// The region subtag, when the tag has one: `TW` of `zh-Hant-TW`, `419` of `es-419`.
  public var region: String? {
    subtags.first { $0.utf8.count == 2 || ($0.utf8.count == 3 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }) }
  }

  private var subtags: [String] {
    description.split(separator: "-").dropFirst().map(String.init)
  }

  public static func < (left: LanguageTag, right: LanguageTag) -> Bool {
    left.description < right.description
  }
}

extension LanguageTag {
  /// Undetermined: a text without letters, or a language that is not known.
  public static let und = LanguageTag(canonical: "und")

  public static let ar = LanguageTag(canonical: "ar")
  public static let bn = LanguageTag(canonical: "bn")
  public static let de = LanguageTag(canonical: "de")
  public static let en = LanguageTag(canonical: "en")
  public static let es = LanguageTag(canonical: "es")
  public static let fil = LanguageTag(canonical: "fil")
  public static let fr = LanguageTag(canonical: "fr")
  public static let hi = LanguageTag(canonical: "hi")
  public static let id = LanguageTag(canonical: "id")
  public static let it = LanguageTag(canonical: "it")
  public static let ja = LanguageTag(canonical: "ja")
  public static let ko = LanguageTag(canonical: "ko")
  public static let ms = LanguageTag(canonical: "ms")
  public static let my = LanguageTag(canonical: "my")
  public static let ne = LanguageTag(canonical: "ne")
  public static let nl = LanguageTag(canonical: "nl")
  public static let pl = LanguageTag(canonical: "pl")
  public static let pt = LanguageTag(canonical: "pt")
  public static let ptBR = LanguageTag(canonical: "pt-BR")
  public static let ru = LanguageTag(canonical: "ru")
  public static let th = LanguageTag(canonical: "th")
  public static let tr = LanguageTag(canonical: "tr")
  public static let uk = LanguageTag(canonical: "uk")
  public static let vi = LanguageTag(canonical: "vi")
  public static let zhHans = LanguageTag(canonical: "zh-Hans")
  public static let zhHant = LanguageTag(canonical: "zh-Hant")

  /// The languages that the product speaks, in the order of the design.
  public static let supported: [LanguageTag] = [
    ja, en, zhHans, zhHant, ko, vi, th, id, ms, fil, ne, my, hi, bn, ar, ru, uk, es, ptBR, fr, de, it, nl, tr, pl,
  ]
}
