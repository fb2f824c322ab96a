extension JSONParser {
  func failure(_ code: JSONError.Code, at offset: Int, _ message: String) -> JSONError {
    JSONError(code, in: bytes, at: offset, message)
  }

  /// What stands at the current place is not what the grammar wants there.
  func unexpected(_ wanted: String, code: JSONError.Code = .unexpectedByte) -> JSONError {
    guard at < bytes.count else {
      return failure(.unexpectedEnd, at: at, "the text ends where \(wanted) is expected")
    }
    guard bytes[at] < 0x80 || UTF8Validity.length(of: bytes, at: at) != nil else { return invalidUTF8(at: at) }
    return failure(code, at: at, "\(Self.name(of: bytes[at])) stands where \(wanted) is expected")
  }

  func invalidUTF8(at offset: Int) -> JSONError {
    failure(.invalidUTF8, at: offset, "byte 0x\(Self.hexadecimal(bytes[offset])) is not UTF-8 here")
  }

  static func name(of byte: UInt8) -> String {
    switch byte {
    case 0x21...0x7E: "\"\(Character(Unicode.Scalar(byte)))\""
    case 0x20: "a space"
    case 0x80...: "a character beyond ASCII"
    default: "byte 0x\(hexadecimal(byte))"
    }
  }

  static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count < 2 ? "0" + digits : digits
  }

  /// At most 40 characters, so that a hostile key does not fill a log.
  static func excerpt(_ text: String) -> String {
    text.count > 40 ? text.prefix(39) + "…" : text
  }
}
