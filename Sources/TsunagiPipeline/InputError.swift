import TsunagiPhrases

/// An input that asks for what cannot be done.
public struct InputError: Error, Hashable, Sendable, CustomStringConvertible {
  public struct Code: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    public static let invalidJSON = Code(rawValue: "invalid_json")
    public static let invalidUTF8 = Code(rawValue: "invalid_utf8")
    public static let missingText = Code(rawValue: "missing_text")
    public static let lineTooLong = Code(rawValue: "line_too_long")
    public static let unknownField = Code(rawValue: "unknown_field")
    /// A field has the wrong type or a value that it cannot have.
    public static let invalidField = Code(rawValue: "invalid_field")
    /// A canned response that does not exist, or arguments that it cannot be rendered with.
    public static let invalidResponse = Code(rawValue: "invalid_response")
  }

  public let code: Code
  /// What is wrong and what to do.
  public let message: String
  /// The field at fault.
  public let field: String?

  public init(_ code: Code, _ message: String, field: String? = nil) {
    self.code = code
    self.message = message
    self.field = field
  }

  public var description: String { "\(code.rawValue): \(message)" }
}
