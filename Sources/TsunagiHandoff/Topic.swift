/// What a message is about: a recognised intent that is no signal.
public struct Topic: Hashable, Sendable {
  /// The id of the intent: `item_not_received`.
  public let intent: String
  /// The responses that answer it, best first.
  public let responses: [String]
  public let genre: String?
  /// The priority level that the intent brings: `high`.
  public let priority: String?

  public init(intent: String, responses: [String], genre: String?, priority: String?) {
    self.intent = intent
    self.responses = responses
    self.genre = genre
    self.priority = priority
  }
}
