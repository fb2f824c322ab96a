/// A field that is not what the contract says, with its place: ready to be shown to whoever sent it.
public struct JSONFieldError: Error, Sendable, Hashable {
  public struct Code: Sendable, Hashable, RawRepresentable, CustomStringConvertible {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public var description: String { rawValue }

    public static let missing = Code(rawValue: "missing_field")
    public static let wrongType = Code(rawValue: "wrong_type")
    public static let unknown = Code(rawValue: "unknown_field")
    /// The type is right and the value is not.
    public static let invalid = Code(rawValue: "invalid_value")
  }

  public let code: Code
  /// The field at fault.
  public let pointer: JSONPointer
  /// What is wrong and what would be right, in English; never holds a value that was sent.
  public let message: String

  public init(_ code: Code, at pointer: JSONPointer, _ message: String) {
    self.code = code
    self.pointer = pointer
    self.message = message
  }
}

extension JSONFieldError: CustomStringConvertible {
  public var description: String { pointer == .root ? message : "\(pointer): \(message)" }
}
