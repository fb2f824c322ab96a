import TsunagiLanguage

/// What is wrong with the words of a translation.
public struct ComplianceFinding: Hashable, Sendable, CustomStringConvertible {
  /// The kinds of findings; more may come.
  public struct Kind: Hashable, Sendable {
    /// The name in machine-readable output.
    public let name: String

    /// A concept of the source has none of its words in the target.
    public static let missingTerm = Kind(name: "term_missing")
    /// The target has a word that is never to be written.
    public static let forbiddenTerm = Kind(name: "term_forbidden")
    /// A name that is never translated is not in the target byte for byte.
    public static let changedName = Kind(name: "name_changed")
  }

  public let kind: Kind
  /// The id of the concept, or `nil` for a name.
  public let concept: String?
  /// Where the source has what the finding is about, in bytes of its original; `nil` where it has nothing.
  public let source: Range<Int>?
  /// Where the target has what is wrong, in bytes of its original; `nil` where something is missing.
  public let target: Range<Int>?
  /// What may be written, the preferred word first.
  public let expected: [String]
  /// What is wrong and what to do.
  public let reason: String

  public init(
    kind: Kind, concept: String?, source: Range<Int>?, target: Range<Int>?, expected: [String], reason: String
  ) {
    self.kind = kind
    self.concept = concept
    self.source = source
    self.target = target
    self.expected = expected
    self.reason = reason
  }

  public var description: String { "\(kind.name): \(reason)" }
}
