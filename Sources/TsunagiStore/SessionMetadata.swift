/// What sessions are listed and queued by. The store gives these no meaning beyond equality and order.
public struct SessionMetadata: Sendable, Hashable {
  /// Such as `automatic`, `waiting`, `with_operator`, `closed`.
  public var status: String
  /// BCP 47 tag of the session's language.
  public var language: String?
  public var genre: String?
  /// Higher comes first in the queue.
  public var priority: Int64
  /// Whose session it is.
  public var customer: PrincipalID?
  /// Who has it in hand.
  public var assignee: PrincipalID?
  /// Since when it waits for a person; orders the queue within a priority.
  public var waitingSince: Timestamp?

  public init(
    status: String, language: String? = nil, genre: String? = nil, priority: Int64 = 0, customer: PrincipalID? = nil,
    assignee: PrincipalID? = nil, waitingSince: Timestamp? = nil
  ) {
    self.status = status
    self.language = language
    self.genre = genre
    self.priority = priority
    self.customer = customer
    self.assignee = assignee
    self.waitingSince = waitingSince
  }
}
