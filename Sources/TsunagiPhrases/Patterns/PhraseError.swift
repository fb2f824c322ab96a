import TsunagiLanguage

/// Why a wording cannot be used: what is wrong, where, and what to do.
public struct PhraseError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of errors; equality is by kind, and more may come.
  public struct Code: Hashable, Sendable {
    /// The name in machine-readable output.
    public let name: String

    public static let unclosed = Code(name: "pattern_unclosed")
    public static let unexpected = Code(name: "pattern_unexpected")
    public static let empty = Code(name: "pattern_empty")
    public static let unknownSlot = Code(name: "pattern_unknown_slot")
    public static let unknownRule = Code(name: "pattern_unknown_rule")
    public static let circularRule = Code(name: "pattern_circular_rule")
    public static let matchesAnything = Code(name: "pattern_matches_anything")
    public static let misplacedGap = Code(name: "pattern_misplaced_gap")
    public static let tooComplex = Code(name: "pattern_too_complex")
    public static let unknownIntent = Code(name: "wording_unknown_intent")
    public static let duplicateWording = Code(name: "wording_duplicate")
    public static let unknownLanguage = Code(name: "wording_unknown_language")
  }

  /// Which text of the wording the offset counts in.
  public enum Part: Hashable, Sendable {
    case rule(String)
    /// The pattern of a group, both counted from 0.
    case pattern(group: Int, index: Int)
    /// A pattern under `not`, counted from 0.
    case not(index: Int)
    /// The wording as a whole.
    case wording
  }

  public let code: Code
  public let intent: String
  public let language: LanguageTag
  public let part: Part
  /// The rule or pattern as it was written.
  public let pattern: String
  /// Where in ``pattern``, in Unicode scalars.
  public let offset: Int
  /// What is wrong.
  public let reason: String
  /// What to do.
  public let remedy: String

  public var description: String {
    "\(language)/\(intent), \(partDescription), column \(offset + 1): \(reason); \(remedy)"
  }

  private var partDescription: String {
    switch part {
    case .rule(let name): "rule <\(name)>"
    case .pattern(let group, let index): "group \(group + 1) pattern \(index + 1)"
    case .not(let index): "not \(index + 1)"
    case .wording: "wording"
    }
  }
}

/// A fault of one pattern text, before it is known whose.
struct PatternFault: Error, Hashable {
  var code: PhraseError.Code
  var offset: Int
  var reason: String
  var remedy: String
  /// The rule in which it lies, or `nil` for the pattern itself.
  var rule: String?
}
