import TsunagiLanguage
import TsunagiPhrases
import TsunagiUnicode

extension Intent {
  /// What a slot that the match does not have is called in a `select`.
  private static let missing = "none"

  /// The sentence that stands for a match, in a reader's language, with the match's slots, or what
  /// its wording sets in place of them, where they belong.
  ///
  /// A rendering says itself what it says without a slot, `{order, select, none{…} other{… {order} …}}`. `nil` when
  /// linguists wrote no rendering for the language, or one that needs a slot that the match does not have: a sentence
  /// with a hole is never shown.
  public func rendering(of match: PhraseMatch, in reader: LanguageTag, languages: LanguageCatalog) -> String? {
    guard let text = renderings[reader] else { return nil }
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    guard let pattern = try? MessagePattern(text), covers(pattern, match) else { return nil }
    var arguments: [String: MessageValue] = [:]
    for (name, type) in slots {
      guard let value = match[name] else {
        arguments[name] = .text(Intent.missing)
        continue
      }
      if type == .language, let tag = LanguageTag(value) {
        let shown = languages.name(of: tag, in: reader)
        arguments[name] = .text(shown.name)
        arguments["\(name)_spoken"] = .text(shown.spoken)
      } else {
        arguments[name] = .text(match.slots[name]?.text ?? value)
      }
    }
    return try? MessageFormatter(pattern, locale: reader.description).format(arguments)
  }

  /// Whether every slot that the match lacks is one that the pattern asks for with a `select` that knows `none`.
  private func covers(_ pattern: MessagePattern, _ match: PhraseMatch) -> Bool {
    pattern.arguments.filter { match[$0.name] == nil && slots[$0.name] != nil }.allSatisfy { argument in
      if case .select(let selectors) = argument.kind { return selectors.contains(Intent.missing) }
      return argument.path.contains("other")
    }
  }
}
