import TsunagiLanguage

/// A language that the customer wants the operator to speak.
public struct OperatorLanguageWish: Hashable, Sendable {
  public let language: LanguageTag
  /// Without an operator of this language the session waits; otherwise it may go on with translation.
  public let isRequired: Bool
  /// `native` where a native speaker was asked for.
  public let level: String?

  public init(language: LanguageTag, isRequired: Bool, level: String?) {
    self.language = language
    self.isRequired = isRequired
    self.level = level
  }
}
