/// The language of a message within its conversation.
public struct LanguageDecision: Hashable, Sendable {
  public let tag: LanguageTag
  /// Probability from 0 to 1 that the tag is right; 0 for `und`.
  public let confidence: Double
  public let decidedBy: LanguageDecisionReason
  /// What to decide the next message with.
  public let prior: LanguagePrior

  public init(tag: LanguageTag, confidence: Double, decidedBy: LanguageDecisionReason, prior: LanguagePrior) {
    self.tag = tag
    self.confidence = confidence
    self.decidedBy = decidedBy
    self.prior = prior
  }
}

extension LanguageEvidence {
  /// Weighs what the text says against what the conversation was before.
  ///
  /// A short text ("ok", a name, two kanji) cannot outweigh the session; a sentence can. A pin outranks all. A text
  /// without letters keeps the language of the session, else the declared one. O(languages).
  public func decided(with prior: LanguagePrior) -> LanguageDecision {
    let weighed = weigh(against: prior)
    var next = prior
    if let weighed { next.history = weighed.belief }
    if let pinned = prior.pinned {
      return LanguageDecision(tag: pinned, confidence: 1, decidedBy: .pinned, prior: next)
    }
    if let weighed {
      let top = weighed.belief[0].tag
      let reason: LanguageDecisionReason
      if top == best {
        reason = decidedBy
      } else {
        reason = prior.history.isEmpty ? .declared : .session
      }
      return LanguageDecision(tag: top, confidence: weighed.confidence, decidedBy: reason, prior: next)
    }
    if let last = prior.history.first {
      let confidence = last.logLikelihood.isFinite ? 0.9 : 0
      return LanguageDecision(tag: last.tag, confidence: confidence, decidedBy: .session, prior: next)
    }
    if let declared = prior.declared {
      return LanguageDecision(
        tag: declared, confidence: LanguagePrior.declaredProbability, decidedBy: .declared, prior: next)
    }
    return LanguageDecision(tag: .und, confidence: 0, decidedBy: .text, prior: next)
  }

  /// The belief after this text, best first, or `nil` when the text has no letters.
  private func weigh(against prior: LanguagePrior) -> (belief: [LanguageLikelihood], confidence: Double)? {
    guard best != .und else { return nil }
    let scores = logLikelihoods
    var tags = scores.map(\.tag)
    var values = scores.map { Double(max($0.logLikelihood, -weightLimit)) }
    for entry in prior.history where !tags.contains(entry.tag) {
      tags.append(entry.tag)
      values.append(-Double(weightLimit))
    }
    if let declared = prior.declared, !tags.contains(where: { $0.serves(declared) }) {
      tags.append(declared)
      values.append(-Double(weightLimit))
    }
    let before = prior.weights(for: tags)
    let after = tags.indices.map { before[$0] * exponential(values[$0]) }
    let total = after.reduce(0, +)
    guard total > 0 else { return nil }
    let order = tags.indices.sorted { after[$0] != after[$1] ? after[$0] > after[$1] : tags[$0] < tags[$1] }
    let belief = order.prefix(6).map {
      LanguageLikelihood(tag: tags[$0], logLikelihood: Float(logarithm(max(after[$0] / total, 1e-30))))
    }
    return (belief, min(after[order[0]] / total, 0.999))
  }
}
