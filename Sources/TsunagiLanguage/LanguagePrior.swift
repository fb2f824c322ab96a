/// What is known of a conversation's language before its next message is read.
///
/// A value: `LanguageEvidence.decided(with:)` returns the prior of the message after. Keep it with the session; its
/// three parts are all there is to store.
public struct LanguagePrior: Hashable, Sendable {
  /// The locale that the client declared, as a language of the product.
  public var declared: LanguageTag?
  /// A language chosen by hand; it outranks all evidence.
  public var pinned: LanguageTag?
  /// The belief after the turns so far, best first; empty before the first turn with letters.
  public var history: [LanguageLikelihood]

  public init(declared: LanguageTag? = nil, pinned: LanguageTag? = nil, history: [LanguageLikelihood] = []) {
    self.declared = declared
    self.pinned = pinned
    self.history = history
  }
}

extension LanguagePrior {
  /// How likely a customer is to go on in another language at any turn.
  static let switchProbability: Double = 0.004
  /// How likely a declared locale is to be the language of the first message.
  static let declaredProbability: Double = 0.6
  /// What a language is given that neither the session nor the client ever mentioned.
  private static let floor: Double = 1e-4

  /// The probability of each language of `tags` before the next message, not normalised.
  func weights(for tags: [LanguageTag]) -> [Double] {
    let share = 1 / Double(max(1, tags.count))
    let fresh = tags.map { tag -> Double in
      guard let declared else { return share }
      if tag.serves(declared) { return Self.declaredProbability }
      return (1 - Self.declaredProbability) * share
    }
    guard !history.isEmpty else { return fresh }
    var past: [LanguageTag: Double] = [:]
    for entry in history { past[entry.tag] = exponential(Double(entry.logLikelihood)) }
    let total = max(past.values.reduce(0, +), Self.floor)
    return tags.indices.map { index in
      let stayed = (past[tags[index]] ?? 0) / total
      return (1 - Self.switchProbability) * stayed + Self.switchProbability * fresh[index]
    }
  }
}

extension LanguageTag {
  /// Whether evidence for this tag is evidence for `other`: `pt` is what identification says of `pt-BR`.
  func serves(_ other: LanguageTag) -> Bool {
    self == other || (language == other.language && (script == nil || other.script == nil || script == other.script))
  }
}
