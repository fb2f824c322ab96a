/// Where a session stands between the automatic first response and the end.
///
/// `automatic → offered → waiting → with_operator → closed`; `awaiting_follow_up` and `transferred` leave a person and
/// come back to one.
public enum SessionPhase: String, Hashable, Sendable, CaseIterable {
  /// The automatic first response answers.
  case automatic
  /// A person was offered and the customer has not answered yet.
  case offered
  /// The customer waits for a person.
  case waiting
  /// An operator has the session.
  case withOperator = "with_operator"
  /// An operator will come back to the customer later.
  case awaitingFollowUp = "awaiting_follow_up"
  /// The session is on its way to an operator with another skill.
  case transferred
  /// The session is over; it can be resumed.
  case closed

  /// Whether a person has been asked for and the automatic first response is silent.
  public var isHandedOver: Bool {
    switch self {
    case .automatic, .offered: false
    case .waiting, .withOperator, .awaitingFollowUp, .transferred, .closed: true
    }
  }
}
