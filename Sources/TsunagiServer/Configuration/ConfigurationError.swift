/// A setting that cannot be used, with where it was given.
public struct ConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
  public struct Code: Sendable, Hashable {
    let name: String
    /// No setting has this key.
    public static let unknownKey = Code(name: "unknown_key")
    /// The value is not of the kind that the setting takes.
    public static let invalidValue = Code(name: "invalid_value")
    /// A line of the file is not `key = value`.
    public static let invalidLine = Code(name: "invalid_line")
  }

  public let code: Code
  /// Such as `tsunagi.conf:3`, `TSUNAGI_PORT` or `--port`.
  public let source: String
  /// What is wrong and what would be right.
  public let message: String

  public var description: String { "\(source): \(message)" }
}
