/// A pattern as it was written, with its rules put in.
indirect enum PatternNode: Hashable, Sendable {
  /// Text as written, not yet folded.
  case literal(String)
  /// A space: what it stands for is the language's affair.
  case space
  /// `...`: up to four words or twelve graphemes of anything.
  case gap
  /// `{name}`
  case slot(String)
  /// `^` and `$`: nothing but separators between here and the sentence's end.
  case sentenceStart
  case sentenceEnd
  case sequence([PatternNode])
  /// One of these; an optional part is a choice whose last branch is empty.
  case choice([PatternNode])

  static let empty = PatternNode.sequence([])

  /// What bounds the work that one pattern can cause.
  enum Limit {
    /// Parts of a pattern after its rules are put in.
    static let parts = 4_000
    /// Brackets within brackets, rules within rules.
    static let depth = 24
    /// `...` and `{text}` along one pattern.
    static let wildcards = 4
    /// Bytes of a sentence that one match may span.
    static let span = 504
    /// Words, or graphemes where words are not separated, that a gap or a free text may take.
    static let gapWords = 4
    static let gapGraphemes = 12
  }
}
