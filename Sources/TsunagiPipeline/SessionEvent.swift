/// A fact that a session's log keeps, with what each audience may see of it.
public struct SessionEvent: Hashable, Sendable {
  /// The types of the log, named `subject.happened` in the manner of CloudEvents.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case sessionStarted = "session.started"
    case messageCreated = "message.created"
    case sessionUpdated = "session.updated"
    case routingUpdated = "routing.updated"
    case handoffRequested = "handoff.requested"
    case sessionClosed = "session.closed"
  }

  public let kind: Kind
  /// JSON for the customer; `nil` when the customer does not hear of it.
  public let forCustomer: [UInt8]?
  /// JSON for operators and routing.
  public let forOperator: [UInt8]

  public init(kind: Kind, forCustomer: [UInt8]?, forOperator: [UInt8]) {
    self.kind = kind
    self.forCustomer = forCustomer
    self.forOperator = forOperator
  }
}
