import TsunagiLanguage

/// Decides whether an operator's free text may go to the customer.
public enum OutgoingGate {
  public enum Verdict: Hashable, Sendable {
    /// The customer reads the language of the text, or the text has none (digits, a link): it goes as it is.
    case sameLanguage
    /// A verified translation exists.
    case translated(Translation)
    /// Nothing verified: the operator chooses a response instead, or sends the original on purpose.
    case held
  }

  /// - Parameters:
  ///   - language: the language the text is written in.
  ///   - reader: the customer's language, or `nil` while it is unknown.
  ///   - translation: the best that the chain has; only asked for when it is needed.
  public static func verdict(
    language: LanguageTag, reader: LanguageTag?, translation: () -> Translation
  ) -> Verdict {
    guard let reader, language != .und, language != reader else { return .sameLanguage }
    let translation = translation()
    return translation.source < .original ? .translated(translation) : .held
  }
}
