/// Why a text is not the JSON that was asked for, and where.
public struct JSONError: Error, Sendable, Hashable {
  /// What is wrong; stable, and what tests and callers compare.
  public struct Code: Sendable, Hashable, RawRepresentable, CustomStringConvertible {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public var description: String { rawValue }

    /// The text ends inside a value, or holds none.
    public static let unexpectedEnd = Code(rawValue: "unexpected_end")
    /// A byte that cannot stand here.
    public static let unexpectedByte = Code(rawValue: "unexpected_byte")
    /// Something but white space follows the value.
    public static let trailingContent = Code(rawValue: "trailing_content")
    /// A number outside the grammar, such as `01` or `1.`.
    public static let invalidNumber = Code(rawValue: "invalid_number")
    /// An escape that JSON does not have.
    public static let invalidEscape = Code(rawValue: "invalid_escape")
    /// Half of a surrogate pair stands alone in `\u` escapes.
    public static let loneSurrogate = Code(rawValue: "lone_surrogate")
    /// A control character below U+0020 inside a string that is not escaped.
    public static let controlCharacter = Code(rawValue: "control_character")
    /// Bytes that are not UTF-8 (Unicode 15, table 3-7).
    public static let invalidUTF8 = Code(rawValue: "invalid_utf8")
    /// A byte order mark before the text.
    public static let byteOrderMark = Code(rawValue: "byte_order_mark")
    /// An object has one key twice.
    public static let duplicateKey = Code(rawValue: "duplicate_key")
    /// Arrays and objects nested deeper than the limit.
    public static let tooDeep = Code(rawValue: "too_deep")
  }

  public let code: Code
  /// Where, in bytes from the start of the text.
  public let offset: Int
  /// Where, as an editor shows it: lines from 1.
  public let line: Int
  /// Where in the line, in Unicode scalars from 1.
  public let column: Int
  /// What is wrong, in English, with the key or byte at fault.
  public let message: String
}

extension JSONError: CustomStringConvertible {
  public var description: String { "\(line):\(column): \(message)" }
}

extension JSONError {
  /// Counts line and column up to `offset`; linear in `offset`.
  init(_ code: Code, in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ message: String) {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.init(code: code, offset: offset, line: line, column: column, message: message)
  }
}
