extension LanguageTag {
  /// Reads a tag as people and systems write it (`ja_JP`, `zh_TW`, `iw`, `tl`, `PT-br`) and makes it canonical.
  ///
  /// Fails on text that is not a well-formed BCP 47 `langtag` of language, script, region and variants; extensions
  /// and private use are dropped, since nothing here depends on them.
  public init?(_ text: String) {
    if let known = LanguageTag.wellKnown[text] {
      self = known
      return
    }
    guard let canonical = LanguageTag.canonical(text) else { return nil }
    description = canonical
  }

  /// Spellings met at the edges, most of them decades old, and the tags of today.
  private static let wellKnown: [String: LanguageTag] = {
    var known = Dictionary(uniqueKeysWithValues: (supported + [und, pt]).map { ($0.description, $0) })
    known["zt"] = zhHant
    known["pb"] = ptBR
    return known
  }()

  private static let replacedLanguages = ["iw": "he", "in": "id", "tl": "fil", "ji": "yi", "mo": "ro", "jw": "jv"]

  private static func canonical(_ text: String) -> String? {
    let end = text.firstIndex { $0 == "." || $0 == "@" } ?? text.endIndex
    let parts = text[..<end].split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }.map { $0.lowercased() }
    guard let first = parts.first, (2...3).contains(first.utf8.count) || first.utf8.count == 8, isLetters(first) else {
      return nil
    }
    var script: String?
    var region: String?
    for part in parts.dropFirst() {
      if part.utf8.count == 1 { break }
      guard (2...8).contains(part.utf8.count), isAlphanumeric(part) else { return nil }
      if part.utf8.count == 4, isLetters(part), script == nil, region == nil {
        script = part.prefix(1).uppercased() + part.dropFirst()
      } else if region == nil, part.utf8.count == 2 && isLetters(part) || part.utf8.count == 3 && isDigits(part) {
        region = part.uppercased()
      }
    }
    let language = replacedLanguages[first] ?? first
    if language == "zh", script == nil {
      script = ["TW", "HK", "MO"].contains(region) ? "Hant" : "Hans"
    }
    // The script says what the region only implied.
    if language == "zh", let script, region == (script == "Hant" ? "TW" : "CN") { region = nil }
    if script == impliedScripts[language] { script = nil }
    return [language, script, region].compactMap { $0 }.joined(separator: "-")
  }

  /// Scripts that a tag leaves out because the language is written in nothing else (IANA `Suppress-Script`).
  private static let impliedScripts = [
    "ja": "Jpan", "ko": "Kore", "en": "Latn", "vi": "Latn", "th": "Thai", "ru": "Cyrl", "uk": "Cyrl", "ar": "Arab",
    "hi": "Deva", "ne": "Deva", "bn": "Beng", "my": "Mymr", "de": "Latn", "fr": "Latn", "es": "Latn", "pt": "Latn",
    "it": "Latn", "nl": "Latn", "tr": "Latn", "pl": "Latn", "id": "Latn", "ms": "Latn", "fil": "Latn",
  ]

  private static func isLetters(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  private static func isDigits(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isAlphanumeric(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
  }
}
