/// One pass over one text, by recursive descent; depth is bounded, so is the stack.
struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  let maximumDepth: Int
  let duplicateKeys: JSONReader.DuplicateKeys
  var at = 0
  private var depth = 0

  init(bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int, duplicateKeys: JSONReader.DuplicateKeys) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
    self.duplicateKeys = duplicateKeys
  }

  mutating func document() throws(JSONError) -> JSONValue {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      throw failure(.byteOrderMark, at: 0, "a byte order mark stands before the text; JSON has none")
    }
    skipWhiteSpace()
    let value = try value()
    skipWhiteSpace()
    guard at == bytes.count else { throw unexpected("the end of the text", code: .trailingContent) }
    return value
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    guard at < bytes.count else { throw unexpected("a value") }
    switch bytes[at] {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: throw unexpected("a value")
    }
  }

  private mutating func object() throws(JSONError) -> JSONObject {
    try enter()
    var object = JSONObject()
    skipWhiteSpace()
    if take(UInt8(ascii: "}")) {
      depth -= 1
      return object
    }
    while true {
      let start = at
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw unexpected("a key in double quotes") }
      let key = try string()
      skipWhiteSpace()
      guard take(UInt8(ascii: ":")) else { throw unexpected("\":\"") }
      skipWhiteSpace()
      let member = try value()
      if !object.add(key, member) {
        guard duplicateKeys == .lastCounts else {
          throw failure(.duplicateKey, at: start, "the key \"\(Self.excerpt(key))\" stands here a second time")
        }
        object[key] = member
      }
      skipWhiteSpace()
      if take(UInt8(ascii: ",")) {
        skipWhiteSpace()
        continue
      }
      guard take(UInt8(ascii: "}")) else { throw unexpected("\",\" or \"}\"") }
      depth -= 1
      return object
    }
  }

  private mutating func array() throws(JSONError) -> [JSONValue] {
    try enter()
    var elements: [JSONValue] = []
    skipWhiteSpace()
    if take(UInt8(ascii: "]")) {
      depth -= 1
      return elements
    }
    while true {
      elements.append(try value())
      skipWhiteSpace()
      if take(UInt8(ascii: ",")) {
        skipWhiteSpace()
        continue
      }
      guard take(UInt8(ascii: "]")) else { throw unexpected("\",\" or \"]\"") }
      depth -= 1
      return elements
    }
  }

  private mutating func number() throws(JSONError) -> JSONNumber {
    guard let end = JSONNumberGrammar.end(in: bytes, from: at) else {
      throw failure(.invalidNumber, at: at, "not a number of JSON")
    }
    let literal = String(decoding: UnsafeBufferPointer(rebasing: bytes[at..<end]), as: UTF8.self)
    at = end
    return JSONNumber(checked: literal)
  }

  private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    let expected = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    for byte in expected {
      guard at < bytes.count, bytes[at] == byte else { throw unexpected("\"\(word)\"") }
      at += 1
    }
    return value
  }

  private mutating func enter() throws(JSONError) {
    guard depth < maximumDepth else {
      throw failure(.tooDeep, at: at, "nested deeper than \(maximumDepth) levels")
    }
    depth += 1
    at += 1
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func skipWhiteSpace() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      default: return
      }
    }
  }
}
