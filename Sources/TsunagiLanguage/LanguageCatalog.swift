/// All languages of one dictionary snapshot, and how a reader is matched to one of them.
public struct LanguageCatalog: Hashable, Sendable {
  /// The profiles in the order of the file.
  public let profiles: [LanguageProfile]
  private let positions: [LanguageTag: Int]

  /// Keeps the first profile of a tag; the dictionary reader reports a second one.
  public init(profiles: [LanguageProfile]) {
    self.profiles = profiles
    positions = Dictionary(
      profiles.enumerated().map { ($0.element.tag, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The tags in the order of the file.
  public var tags: [LanguageTag] { profiles.map(\.tag) }

  /// The profile of exactly this language.
  public subscript(_ tag: LanguageTag) -> LanguageProfile? {
    positions[tag].map { profiles[$0] }
  }

  /// The languages in which a reader of `tag` may be answered, best first: the language itself, then its fallbacks.
  public func fallbackChain(for tag: LanguageTag) -> [LanguageTag] {
    let matched = bestMatch(for: tag.description)
    return [matched] + (self[matched]?.fallback ?? [])
  }

  /// The language of the catalogue that serves a reader best: `zh-HK` reads `zh-Hant`, `pt` and `pt-PT` read `pt-BR`.
  ///
  /// Never a merely related language: a reader of an unknown one gets `en`, since `uk` is not answered in `ru`.
  public func bestMatch(for locale: String) -> LanguageTag {
    LanguageTag(locale).flatMap(serving) ?? .en
  }

  /// The language of the catalogue that readers of `tag` read, or `nil` when there is none.
  public func serving(_ tag: LanguageTag) -> LanguageTag? {
    if positions[tag] != nil { return tag }
    let sameScript = profiles.first {
      $0.tag.language == tag.language && (tag.script == nil || $0.tag.script == tag.script)
    }
    return sameScript?.tag
  }

  /// The name of `language` as readers of `reader` write it; its tag when the file has no name for it.
  public func name(of language: LanguageTag, in reader: LanguageTag) -> LanguageProfile.Name {
    self[reader]?.names[language] ?? LanguageProfile.Name(name: language.description)
  }
}
