/// Why a message pattern was refused, and where. Equal when code and offset are.
public struct MessagePatternError: Error, Hashable, Sendable, CustomStringConvertible {
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    /// The pattern does not follow the syntax of ICU MessageFormat.
    public static let syntax = Code(description: "syntax")
    /// A `{` is never closed, or a `}` closes nothing.
    public static let unmatchedBraces = Code(description: "unmatched_braces")
    /// A plural or select has no `other`.
    public static let missingOther = Code(description: "missing_other")
    /// A plural or select has the same selector twice. (ICU would use the first in silence.)
    public static let duplicateSelector = Code(description: "duplicate_selector")
    /// An apostrophe before a brace opens a quotation that is never closed. (ICU would show the braces.)
    public static let unclosedQuote = Code(description: "unclosed_quote")
    /// An argument has a type that is none of number, date, time, spellout, ordinal, duration.
    public static let unknownType = Code(description: "unknown_type")
    /// An argument has a style that its type does not know.
    public static let unknownStyle = Code(description: "unknown_style")
    /// Nested deeper than 64 braces, a name longer than 65,535 units, or a number too large.
    public static let tooLarge = Code(description: "too_large")
  }

  public let code: Code
  /// The UTF-8 byte offset in the pattern where the error was noticed.
  public let offset: Int
  /// What is wrong, for people to read.
  public let reason: String

  public init(_ code: Code, offset: Int, _ reason: String) {
    self.code = code
    self.offset = offset
    self.reason = reason
  }

  public var description: String { "\(code) at byte \(offset): \(reason)" }

  public static func == (left: MessagePatternError, right: MessagePatternError) -> Bool {
    left.code == right.code && left.offset == right.offset
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(offset)
  }
}
