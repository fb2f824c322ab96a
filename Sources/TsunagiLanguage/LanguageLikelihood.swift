/// How well one language explains a text.
public struct LanguageLikelihood: Hashable, Sendable {
  public let tag: LanguageTag
  /// Natural logarithm, relative to the best language of the same text (which has 0); the rest is negative.
  public let logLikelihood: Float

  public init(tag: LanguageTag, logLikelihood: Float) {
    self.tag = tag
    self.logLikelihood = logLikelihood
  }
}
