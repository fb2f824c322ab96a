import TsunagiHandoff

/// What follows from one input: the session's next state, the message as it is kept, what is sent, what others hear.
public struct Decision: Sendable {
  public let state: SessionState
  /// The message; `nil` for an event.
  public let message: DecidedMessage?
  /// What is sent to the customer automatically; at most one.
  public let replies: [Reply]
  public let tags: RoutingTags
  public let events: [SessionEvent]
  public let dictionaryVersion: String
}
