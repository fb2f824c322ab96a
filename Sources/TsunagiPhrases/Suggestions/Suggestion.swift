/// A response that may answer a message.
public struct Suggestion: Hashable, Sendable {
  /// The id of the response.
  public let response: String
  /// How well it fits, from 0 to 1.
  public let score: Double
  /// What speaks for it, strongest first: ids of intents and concepts, words of the message.
  public let because: [String]

  public init(response: String, score: Double, because: [String]) {
    self.response = response
    self.score = score
    self.because = because
  }
}
