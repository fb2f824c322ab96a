/// The query of a request target, decoded strictly.
struct Query: Sendable {
  private(set) var values: [String: String] = [:]

  /// - Throws: a problem that names the parameter that is unknown, doubled or not UTF-8.
  init(_ text: Substring?, known: [String]) throws(Problem) {
    for pair in (text ?? "").split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(parts[0]), let value = Self.decoded(parts.count > 1 ? parts[1] : "") else {
        throw .badRequest("invalid_query", "the query is not percent-encoded UTF-8")
      }
      guard known.contains(name) else {
        let list = known.isEmpty ? "none" : known.joined(separator: ", ")
        throw .badRequest("unknown_parameter", "unknown query parameter; known here: \(list)", field: name)
      }
      guard values.updateValue(value, forKey: name) == nil else {
        throw .badRequest("duplicate_parameter", "the query parameter is given twice", field: name)
      }
    }
  }

  subscript(name: String) -> String? { values[name] }

  func int(_ name: String, in range: ClosedRange<Int>, default standard: Int) throws(Problem) -> Int {
    guard let text = values[name] else { return standard }
    guard let number = Int(text), range.contains(number) else {
      throw .badRequest(
        "invalid_parameter", "expected a whole number from \(range.lowerBound) to \(range.upperBound)", field: name)
    }
    return number
  }

  func seq(_ name: String) throws(Problem) -> Int64? {
    guard let text = values[name] else { return nil }
    guard let number = Int64(text), number >= 0 else {
      throw .badRequest("invalid_parameter", "expected the seq of an event", field: name)
    }
    return number
  }

  func choice(_ name: String, of known: [String]) throws(Problem) -> String? {
    guard let text = values[name] else { return nil }
    guard known.contains(text) else {
      throw .badRequest("invalid_parameter", "expected one of \(known.joined(separator: ", "))", field: name)
    }
    return text
  }

  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let value = Self.value(ofDigits: rest.prefix(2)) else { return nil }
        bytes.append(value)
        rest = rest.dropFirst(2)
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func value(ofDigits digits: ArraySlice<UInt8>) -> UInt8? {
    guard digits.count == 2, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
