import TsunagiLanguage

/// Why a response could not be rendered: what is wrong, and what to do. Equal when code and argument are.
public struct RenderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of errors; more may come.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    /// The name in machine-readable output and in the tests of responses.
    public let description: String

    /// There is no response with the id.
    public static let unknownResponse = Code(description: "unknown_response")
    /// A parameter of the response has no argument.
    public static let missingArgument = Code(description: "missing_argument")
    /// The response has no parameter of an argument's name.
    public static let unexpectedArgument = Code(description: "unexpected_argument")
    /// An argument is not what its parameter's type asks for.
    public static let invalidArgument = Code(description: "invalid_argument")
    /// Neither the language nor one of its fallbacks has a text.
    public static let noText = Code(description: "no_text")
    /// The text is not a message that can be filled in.
    public static let invalidText = Code(description: "invalid_text")
  }

  public let code: Code
  /// The id that was asked for.
  public let response: String
  /// The argument or parameter concerned, or `nil`.
  public let argument: String?
  /// The language asked for, or that of the faulty text.
  public let language: LanguageTag?
  /// What is wrong.
  public let reason: String
  /// What to do.
  public let remedy: String

  public init(
    _ code: Code, response: String, argument: String? = nil, language: LanguageTag? = nil, reason: String,
    remedy: String
  ) {
    self.code = code
    self.response = response
    self.argument = argument
    self.language = language
    self.reason = reason
    self.remedy = remedy
  }

  public var description: String { "\(response): \(reason); \(remedy)" }

  public static func == (left: RenderError, right: RenderError) -> Bool {
    left.code == right.code && left.argument == right.argument
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(argument)
  }
}
