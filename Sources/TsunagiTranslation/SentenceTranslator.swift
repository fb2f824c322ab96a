import TsunagiDictionaries
import TsunagiLanguage
import TsunagiPhrases
import TsunagiTerminology
import TsunagiText

/// Translates what the dictionaries alone can translate: sentences that a phrase covers whole.
///
/// A sentence that is only partly understood stays as it was written; what was understood of it becomes a hint, so that
/// neither anger nor facts are lost.
public struct SentenceTranslator: Sendable {
  private let dictionaries: DictionarySnapshot

  public init(dictionaries: DictionarySnapshot) {
    self.dictionaries = dictionaries
  }

  /// A message in `language` for a reader of `reader`.
  ///
  /// - Parameters:
  ///   - phrases: the phrases that count for this message.
  ///   - terms: the terms of the message's language.
  /// - Complexity: linear in the text and the matches.
  public func translate(
    _ text: MessageText, language: LanguageTag, phrases: [PhraseMatch], terms: [TermMatch], reader: LanguageTag
  ) -> Translation {
    var segments: [TranslatedSegment] = []
    var hints: [TranslationHint] = []
    for (number, sentence) in text.sentences.enumerated() {
      let range = text.folded.source(of: sentence)
      let here = phrases.filter { $0.sentence == number }
      if let whole = here.first(where: \.coversSentence), let rendering = rendering(of: whole, for: reader) {
        segments.append(TranslatedSegment(range: range, text: rendering, source: .phrase))
        continue
      }
      segments.append(TranslatedSegment(range: range, text: text.slice(range), source: .original))
      for phrase in here {
        guard let gloss = rendering(of: phrase, for: reader) else { continue }
        hints.append(
          TranslationHint(range: phrase.range, text: text.slice(phrase.range), gloss: gloss, concept: phrase.intent))
      }
      hints += glosses(of: terms.filter { range.contains($0.range.lowerBound) }, in: text, for: reader)
    }
    return assemble(segments, hints, text, language: language, reader: reader)
  }

  private func assemble(
    _ segments: [TranslatedSegment], _ hints: [TranslationHint], _ text: MessageText, language: LanguageTag,
    reader: LanguageTag
  ) -> Translation {
    guard let source = segments.map(\.source).max(), segments.contains(where: { $0.source != .original }) else {
      return Translation(
        language: language, text: text.normalized, source: .original, hints: hints, segments: segments)
    }
    let spaced = dictionaries.languages[reader]?.wordSpacing != .some(.none)
    return Translation(
      language: reader, text: segments.map(\.text).joined(separator: spaced ? " " : ""), source: source, hints: hints,
      segments: segments)
  }

  private func rendering(of phrase: PhraseMatch, for reader: LanguageTag) -> String? {
    dictionaries.intents[phrase.intent]?.rendering(of: phrase, in: reader, languages: dictionaries.languages)
  }

  /// The preferred term of each matched concept in the reader's language.
  private func glosses(of terms: [TermMatch], in text: MessageText, for reader: LanguageTag) -> [TranslationHint] {
    terms.compactMap { match in
      guard let preferred = dictionaries.preferredTerm(of: match.concept, in: reader) else { return nil }
      return TranslationHint(
        range: match.range, text: text.slice(match.range), gloss: preferred, concept: match.concept)
    }
  }
}
