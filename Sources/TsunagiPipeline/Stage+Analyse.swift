import TsunagiDictionaries
import TsunagiLanguage
import TsunagiPhrases
import TsunagiTerminology
import TsunagiText

extension Stage {
  /// Steps 1 to 5 of a message's journey: receive, normalise, protect, identify, understand.
  ///
  /// Stateless: the same text and dictionaries give the same analysis, in parallel with any other.
  ///
  /// - Complexity: linear in the text.
  public func analyse(_ text: String) -> Analysis {
    let message = MessageText(text)
    let entities = recognizer.entities(in: message)
    let language = identifier.evidence(
      for: text, protected: entities.map(\.range), candidates: configuration.candidates)
    return Analysis(
      text: message,
      entities: entities,
      language: language,
      terms: dictionaries.terms.matches(in: message),
      phrases: dictionaries.phrases.matches(in: message, entities: entities),
      dictionaryVersion: dictionaries.version)
  }
}
