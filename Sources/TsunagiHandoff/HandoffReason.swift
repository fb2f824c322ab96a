import TsunagiLanguage

/// Why a session goes to a person, with what showed it.
public struct HandoffReason: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Asked for a person, by words or by tapping the person icon.
    case customerRequest = "customer_request"
    /// Asked for an operator who speaks a language.
    case operatorLanguage = "operator_language"
    /// The answers did not help, as often as the policy allows.
    case notSolved = "not_solved_twice"
    /// Nothing that was written could be understood, as often as the policy allows.
    case unclear = "unclear_repeatedly"
    /// Identity or payment details that only a person may handle.
    case identityOrPayment = "identity_or_payment"
    /// Asked for another operator.
    case changeOfOperator = "change_of_operator"
    /// What is asked is known, and nothing automatic answers it.
    case outsideScenarios = "outside_scenarios"
  }

  public let kind: Kind
  /// The words that gave the reason; empty for a tap.
  public let evidence: String
  /// The language of these words.
  public let language: LanguageTag
  /// The number of the customer's message that gave it, counted from 1 within the session.
  public let message: Int

  public init(kind: Kind, evidence: String, language: LanguageTag, message: Int) {
    self.kind = kind
    self.evidence = evidence
    self.language = language
    self.message = message
  }
}
