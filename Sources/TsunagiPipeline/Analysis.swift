import TsunagiLanguage
import TsunagiPhrases
import TsunagiTerminology
import TsunagiText

/// What one message says, without regard to the session that it stands in.
public struct Analysis: Sendable {
  /// The text as received, as shown, and folded for matching.
  public let text: MessageText
  public let entities: [Entity]
  public let language: LanguageEvidence
  /// The terms of all languages; a decision keeps those of the message's language.
  public let terms: [TermMatch]
  /// The phrases of all languages, and those that a counter-pattern cancelled.
  public let phrases: PhraseMatches
  /// The snapshot that it was made with.
  public let dictionaryVersion: String
}
