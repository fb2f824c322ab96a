import TsunagiHandoff
import TsunagiLanguage
import TsunagiPhrases
import TsunagiTerminology
import TsunagiText
import TsunagiTranslation

/// A message with all that was found out about it.
public struct DecidedMessage: Sendable {
  /// Its number in the session, from 1: the order of messages.
  public let number: Int
  public let sender: ChatInput.Sender
  public let kind: ChatInput.Kind
  public let text: MessageText
  public let language: LanguageDecision
  public let spans: [LanguageSpan]
  public let entities: [Entity]
  public let signals: [Signal]
  public let terms: [TermMatch]
  public let phrases: [PhraseMatch]
  public let cancelled: [CancelledPhrase]
  /// Responses that fit, best first.
  public let suggestions: [Suggestion]
  /// One for each language that is read on the other side; empty when it reads the message's own.
  public let translations: [Translation]
  public let delivery: Delivery
  /// The canned response that the message is.
  public let response: String?
  /// The sender's own id and time, as given.
  public let clientID: String?
  public let at: String?

  init(
    number: Int, _ input: ChatInput, _ analysis: Analysis, _ language: LanguageDecision,
    _ understanding: Understanding, suggestions: [Suggestion] = [], translations: [Translation] = [],
    delivery: Delivery = .released, response: String? = nil
  ) {
    self.number = number
    sender = input.sender
    kind = input.kind
    text = analysis.text
    self.language = language
    spans = analysis.language.spans
    entities = analysis.entities
    signals = understanding.signals
    terms = understanding.terms
    phrases = understanding.phrases
    cancelled = analysis.phrases.cancelled
    self.suggestions = suggestions
    self.translations = translations
    self.delivery = delivery
    self.response = response
    clientID = input.id
    at = input.at
  }
}

/// Whether a message reaches the customer.
public enum Delivery: Hashable, Sendable {
  /// It is the customer's own, or was sent to them.
  case released
  /// It was not sent: nothing verified stands in the customer's language.
  case held(reason: String)

  /// The stable name of the contract.
  public var name: String {
    switch self {
    case .released: "released"
    case .held: "held"
    }
  }
}
