extension JSONParser {
  /// The string whose opening quote stands at the current place.
  ///
  /// Without escapes, which is nearly always, the bytes go into the `String` in one piece.
  mutating func string() throws(JSONError) -> String {
    let opening = at
    at += 1
    let start = at
    scanPlain()
    guard at < bytes.count else { throw unclosed(opening) }
    if bytes[at] == UInt8(ascii: "\"") {
      let text = try text(start..<at)
      at += 1
      return text
    }
    var decoded: [UInt8] = []
    var run = start
    while true {
      scanPlain()
      guard at < bytes.count else { throw unclosed(opening) }
      try check(run..<at)
      decoded.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run..<at]))
      switch bytes[at] {
      case UInt8(ascii: "\""):
        at += 1
        return String(decoding: decoded, as: UTF8.self)
      case UInt8(ascii: "\\"):
        try escape(into: &decoded)
        run = at
      default:
        throw failure(.controlCharacter, at: at, "\(Self.name(of: bytes[at])) must be escaped inside a string")
      }
    }
  }

  /// Moves to the next quote, backslash or control character, or to the end.
  private mutating func scanPlain() {
    var index = at
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      index += 1
    }
    at = index
  }

  private func text(_ range: Range<Int>) throws(JSONError) -> String {
    if let text = String(validating: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self) { return text }
    throw invalidUTF8(at: UTF8Validity.firstFault(in: bytes, range) ?? range.lowerBound)
  }

  private func check(_ range: Range<Int>) throws(JSONError) {
    if let fault = UTF8Validity.firstFault(in: bytes, range) { throw invalidUTF8(at: fault) }
  }

  private mutating func escape(into decoded: inout [UInt8]) throws(JSONError) {
    let start = at
    at += 1
    guard at < bytes.count else { throw unexpected("the rest of an escape") }
    let kind = bytes[at]
    at += 1
    switch kind {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(kind)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "u"): decoded.append(contentsOf: UTF8.encode(try escapedScalar(from: start)) ?? .init())
    default:
      if kind >= 0x80, UTF8Validity.length(of: bytes, at: start + 1) == nil { throw invalidUTF8(at: start + 1) }
      throw failure(.invalidEscape, at: start, "\\ before \(Self.name(of: kind)) is no escape of JSON")
    }
  }

  /// The scalar of `\uXXXX`, or of two of them that are a surrogate pair.
  private mutating func escapedScalar(from start: Int) throws(JSONError) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let second = at
    if first < 0xDC00, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u") {
      at += 2
      let low = try hexadecimal()
      if (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + ((UInt32(first) - 0xD800) << 10) + (UInt32(low) - 0xDC00))
      {
        return scalar
      }
      at = second
    }
    throw failure(.loneSurrogate, at: start, "half of a surrogate pair stands alone")
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard at < bytes.count else { throw unexpected("a hexadecimal digit") }
      let digit: UInt8
      switch bytes[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = bytes[at] - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = bytes[at] - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = bytes[at] - UInt8(ascii: "A") + 10
      default: throw unexpected("a hexadecimal digit", code: .invalidEscape)
      }
      value = value << 4 | UInt16(digit)
      at += 1
    }
    return value
  }

  private func unclosed(_ opening: Int) -> JSONError {
    failure(.unexpectedEnd, at: bytes.count, "the text ends inside the string that opens at byte \(opening)")
  }
}
