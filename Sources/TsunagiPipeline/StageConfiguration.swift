import TsunagiHandoff
import TsunagiLanguage

/// A shop's own choices for the stage.
public struct StageConfiguration: Hashable, Sendable {
  /// The language that operators read and write unless one says otherwise on joining.
  public var operatorLanguage: LanguageTag
  public var policy: HandoffPolicy
  /// Languages that messages are restricted to; `nil` for all that are known.
  public var candidates: Set<LanguageTag>?

  public init(
    operatorLanguage: LanguageTag = .ja, policy: HandoffPolicy = .standard, candidates: Set<LanguageTag>? = nil
  ) {
    self.operatorLanguage = operatorLanguage
    self.policy = policy
    self.candidates = candidates
  }
}
