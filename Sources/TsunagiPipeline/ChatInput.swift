/// One thing that happens in a session: a message from either side, or an event.
public struct ChatInput: Hashable, Sendable {
  public enum Sender: String, Hashable, Sendable, CaseIterable {
    case customer
    case `operator`
    case seller
    case bot
    case system
  }

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case text
    /// A choice from a menu; its id is in `choice`, its label has no vote on the language.
    case choice
    /// A tap on a control; its id is in `choice`: `person` is the person icon.
    case action
    case attachment
  }

  public enum Event: String, Hashable, Sendable, CaseIterable {
    case customerLeft = "customer_left"
    case operatorJoined = "operator_joined"
    case operatorLeft = "operator_left"
    case resumed
    case closed
    case tick
  }

  /// The session's name, the sender's to choose.
  public var session: String
  public var sender: Sender
  public var kind: Kind
  /// The text as received.
  public var text: String
  /// The id of a choice or an action.
  public var choice: String?
  /// The sender's declared locale, as their device gives it: `vi-VN`.
  public var locale: String?
  /// The sender's own id of the message.
  public var id: String?
  /// When it was sent, RFC 3339; carried, never compared.
  public var at: String?
  /// A canned response to send instead of a text.
  public var response: String?
  public var arguments: [String: String]
  /// Sends the operator's own words although no verified translation exists.
  public var sendsOriginal: Bool
  /// An event instead of a message.
  public var event: Event?
  /// The name of the operator of an event.
  public var operatorName: String?
  /// The working language of the operator of an event.
  public var operatorLanguage: String?

  public init(
    session: String = "default", sender: Sender = .customer, kind: Kind = .text, text: String = "",
    choice: String? = nil, locale: String? = nil, id: String? = nil, at: String? = nil, response: String? = nil,
    arguments: [String: String] = [:], sendsOriginal: Bool = false, event: Event? = nil, operatorName: String? = nil,
    operatorLanguage: String? = nil
  ) {
    self.session = session
    self.sender = sender
    self.kind = kind
    self.text = text
    self.choice = choice
    self.locale = locale
    self.id = id
    self.at = at
    self.response = response
    self.arguments = arguments
    self.sendsOriginal = sendsOriginal
    self.event = event
    self.operatorName = operatorName
    self.operatorLanguage = operatorLanguage
  }
}
