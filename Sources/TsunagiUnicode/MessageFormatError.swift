/// Why a message could not be formatted. Equal when code and argument are.
public struct MessageFormatError: Error, Hashable, Sendable, CustomStringConvertible {
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    /// The pattern has an argument for which no value was given.
    public static let missingArgument = Code(description: "missing_argument")
    /// A value is no number where one is needed, or the other way round.
    public static let invalidValue = Code(description: "invalid_value")
    /// ICU left braces in the text.
    public static let unfilled = Code(description: "unfilled")
    /// ICU or memory failed.
    public static let unavailable = Code(description: "unavailable")
  }

  public let code: Code
  /// The argument concerned, where it is known.
  public let argument: String?
  /// What is wrong, for people to read.
  public let reason: String

  public init(_ code: Code, argument: String?, _ reason: String) {
    self.code = code
    self.argument = argument
    self.reason = reason
  }

  public var description: String { "\(code): \(reason)" }

  public static func == (left: MessageFormatError, right: MessageFormatError) -> Bool {
    left.code == right.code && left.argument == right.argument
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(argument)
  }
}
