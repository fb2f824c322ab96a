import TsunagiLanguage
import TsunagiPhrases

/// An automatic message to the customer.
public struct Reply: Hashable, Sendable {
  /// Its number in the session: replies are messages of the same order.
  public let number: Int
  /// The canned responses that it is made of, in order; never empty.
  public let parts: [String]
  /// The language in which it was written.
  public let language: LanguageTag
  /// Whether it was wanted in another language, in which linguists have not written it.
  public let isFallback: Bool
  public let text: String
  /// The same for operators, in their language; `nil` when it cannot be rendered there.
  public let operatorText: String?

  /// What it mainly says: its first part that is not a greeting.
  public var response: String {
    parts.first { $0 != AutomaticResponse.greeting } ?? parts.first ?? ""
  }
}
