/// What a text says about its language, without regard to the conversation around it.
public struct LanguageEvidence: Sendable {
  /// The language that explains the text best; `und` when it has no letters.
  public let best: LanguageTag
  /// Probability from 0 to 1 that `best` is right; 0 for `und`.
  public let confidence: Double
  /// ISO 15924 code of the script with most letters, `Jpan` and `Kore` included; `Zyyy` when there are no letters.
  public let script: String
  /// `script`, `letters` or `text`.
  public let decidedBy: LanguageDecisionReason
  /// Letters that had a vote, in Unicode scalars.
  public let letterCount: Int
  /// Every language that can be meant, best first; empty when there are no letters. What is not listed is ruled out.
  public let logLikelihoods: [LanguageLikelihood]
  /// The text by language, in order, not overlapping; stretches without letters belong to the span before.
  public let spans: [LanguageSpan]
  /// The most, in nats, that this text may weigh against the session: little for a name or a single word.
  let weightLimit: Float
}
