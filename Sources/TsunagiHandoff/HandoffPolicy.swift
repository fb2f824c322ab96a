/// When a session is handed over; a shop's own numbers.
public struct HandoffPolicy: Hashable, Sendable {
  /// Whether a wish for a person is confirmed first; a tap on the person icon and a second wish never are.
  public var confirmsRequest: Bool
  /// How often the customer says that it is not solved before a person takes over; at least 1.
  public var notSolvedLimit: Int
  /// How many messages in a row may stay unclear before a person is offered; at least 1.
  public var unclearLimit: Int

  public init(confirmsRequest: Bool = true, notSolvedLimit: Int = 2, unclearLimit: Int = 3) {
    self.confirmsRequest = confirmsRequest
    self.notSolvedLimit = max(1, notSolvedLimit)
    self.unclearLimit = max(1, unclearLimit)
  }

  /// Confirm, hand over at the second "not solved", offer a person at the third unclear message.
  public static let standard = HandoffPolicy()
}
