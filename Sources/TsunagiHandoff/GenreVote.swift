/// What the matter is about, as far as it can be told.
public struct GenreVote: Hashable, Sendable {
  /// The id of the genre: `returns_refunds`.
  public let id: String
  /// The share of the evidence that speaks for it, 0 to 1.
  public let confidence: Double

  public init(id: String, confidence: Double) {
    self.id = id
    self.confidence = confidence
  }
}
