/// The question that was put to the customer last, which decides what a bare "yes" or "no" means.
public enum PendingQuestion: Hashable, Sendable {
  /// "Shall I connect you with a person?"
  case handoffOffer
  /// "Did this solve it?"
  case didThisHelp
  /// "Which order is it about?", asked in order to send this response.
  case orderNumber(response: String)
  /// "How was our support?", answered by 1 to 5.
  case survey

  /// The stable name of the contract.
  public var name: String {
    switch self {
    case .handoffOffer: "handoff_offer"
    case .didThisHelp: "did_this_help"
    case .orderNumber: "order_number"
    case .survey: "survey"
    }
  }
}
