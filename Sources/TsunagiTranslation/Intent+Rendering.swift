import TsunagiLanguage
import TsunagiPhrases
import TsunagiUnicode

extension Intent {
  /// The sentence that stands for a match, in a reader's language, with the match's slots in their places.
  ///
  /// `nil` when linguists wrote none for that language, or when it needs a slot that the match does not have: a sentence
  /// with a hole is never shown.
  public func rendering(of match: PhraseMatch, in reader: LanguageTag, languages: LanguageCatalog) -> String? {
    guard let pattern = renderings[reader] else { return nil }
    guard pattern.utf8.contains(UInt8(ascii: "{")) else { return pattern }
    var arguments: [String: MessageValue] = [:]
    for (name, slot) in match.slots {
      if slots[name] == .language, let tag = LanguageTag(slot.value) {
        let shown = languages.name(of: tag, in: reader)
        arguments[name] = .text(shown.name)
        arguments["\(name)_spoken"] = .text(shown.spoken)
      } else {
        arguments[name] = .text(slot.text)
      }
    }
    guard let formatter = try? MessageFormatter(pattern: pattern, locale: reader.description) else { return nil }
    return try? formatter.format(arguments)
  }
}
