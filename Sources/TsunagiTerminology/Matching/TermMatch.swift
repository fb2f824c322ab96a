import TsunagiLanguage

/// A term in a message.
public struct TermMatch: Hashable, Sendable {
  /// The id of the concept.
  public let concept: String
  /// The language whose word it is; the same letters may be words of several.
  public let language: LanguageTag
  public let status: TermStatus
  /// The term as linguists print it, which may differ from what the message says.
  public let term: String
  /// Where it stands in the folded text, in bytes.
  public let folded: Range<Int>
  /// Where it stands in the original, in bytes.
  public let range: Range<Int>

  public init(
    concept: String, language: LanguageTag, status: TermStatus, term: String, folded: Range<Int>, range: Range<Int>
  ) {
    self.concept = concept
    self.language = language
    self.status = status
    self.term = term
    self.folded = folded
    self.range = range
  }
}
