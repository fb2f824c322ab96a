import TsunagiText

/// What a message brings for the parameters of responses.
enum ResponseValues {
  /// The values by parameter type; of several of a type, the last that the customer wrote.
  static func found(in entities: [Entity]) -> [String: String] {
    var values: [String: String] = [:]
    for entity in entities {
      guard case .text(let value) = entity.value else { continue }
      values[entity.type.rawValue] = value
    }
    return values
  }

  /// The score when the message is nothing but one digit from 1 to 5, in any width.
  static func score(of text: MessageText) -> Int? {
    let bytes = text.folded.bytes.filter { $0 != UInt8(ascii: " ") }
    guard bytes.count == 1, let digit = bytes.first, (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(digit) else {
      return nil
    }
    return Int(digit - UInt8(ascii: "0"))
  }
}
