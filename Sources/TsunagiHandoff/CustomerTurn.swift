import TsunagiLanguage

/// All that the conversation needs to know of one customer message; made by the pipeline from its analysis.
public struct CustomerTurn: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case text
    /// A choice from a menu, by id.
    case choice
    /// A tap on a control, by id: `person` is the person icon.
    case action
    case attachment
  }

  public let kind: Kind
  /// The id of the choice or action.
  public let choice: String?
  /// The language that this message was decided to be in.
  public let language: LanguageTag
  public let signals: [Signal]
  public let topics: [Topic]
  /// Values found in this message that responses can use, by parameter type: `order_number`.
  public let values: [String: String]
  /// The message's digits when it is nothing but a survey score: 1 to 5.
  public let score: Int?

  public init(
    kind: Kind = .text, choice: String? = nil, language: LanguageTag, signals: [Signal] = [], topics: [Topic] = [],
    values: [String: String] = [:], score: Int? = nil
  ) {
    self.kind = kind
    self.choice = choice
    self.language = language
    self.signals = signals
    self.topics = topics
    self.values = values
    self.score = score
  }

  func first(_ kind: SignalKind) -> Signal? {
    signals.first { $0.kind == kind }
  }

  func has(_ kind: SignalKind) -> Bool {
    first(kind) != nil
  }
}
