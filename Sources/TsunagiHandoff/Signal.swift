import TsunagiLanguage

/// One signal with the words that gave it.
public struct Signal: Hashable, Sendable {
  public let kind: SignalKind
  /// The words, as half-open UTF-8 byte range of the text as received; empty for a tap or a menu choice.
  public let range: Range<Int>
  /// The words themselves.
  public let evidence: String
  /// The language that was asked for, where the signal names one.
  public let language: LanguageTag?
  /// `native` where the customer asked for a native speaker.
  ///
  /// A nationality is never kept: it means its language at this level.
  public let level: String?
  /// How firmly: `required` or `preferred`.
  public let strength: Strength?

  public enum Strength: String, Hashable, Sendable {
    case required
    case preferred
  }

  public init(
    kind: SignalKind, range: Range<Int> = 0..<0, evidence: String = "", language: LanguageTag? = nil,
    level: String? = nil, strength: Strength? = nil
  ) {
    self.kind = kind
    self.range = range
    self.evidence = evidence
    self.language = language
    self.level = level
    self.strength = strength
  }
}
