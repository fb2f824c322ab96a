import CTsunagiICU

/// A message in the syntax of ICU MessageFormat (version 1), taken apart and checked.
///
/// An ASCII apostrophe is syntax: before a brace (and before `#` in a plural) it opens a quotation that the next
/// apostrophe closes, and a doubled one stands for one. Elsewhere it is an apostrophe (ICU's default mode,
/// `DOUBLE_OPTIONAL`). Text for people writes ’ and has no such trouble.
///
/// More is refused than ICU refuses: a selector that occurs twice, a quotation that is never closed, an argument
/// type that does not exist. A value of this type is immutable and may be used from any thread.
public struct MessagePattern: Sendable, Hashable {
  /// The pattern as written.
  public let pattern: String
  /// The arguments in the order in which they begin.
  public let arguments: [MessageArgument]
  /// The names of all arguments.
  public let argumentNames: Set<String>
  /// The UTF-8 byte ranges of what is shown as it stands, in order; quoting apostrophes belong to no range.
  public let literals: [Range<Int>]

  /// Takes a pattern apart; linear in its length.
  public init(_ pattern: String) throws(MessagePatternError) {
    let reader = try MessagePatternReader(pattern)
    self.pattern = pattern
    arguments = reader.arguments
    argumentNames = Set(reader.arguments.map(\.name))
    literals = reader.literals
  }
}
