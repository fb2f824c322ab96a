/// Writes texts so that the strict reader gives them back.
enum YAMLText {
  /// A text on the line of its key or dash: plain where that is safe, else in double quotes.
  static func inline(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// Whether a text may stand without quotes.
  static func isPlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, first != 0x20, last != 0x20, last != UInt8(ascii: ":") else {
      return false
    }
    guard !indicators.contains(first) else { return false }
    let isAlone = bytes.count == 1 || bytes[1] == 0x20
    if isAlone, [UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":")].contains(first) { return false }
    for (index, byte) in bytes.enumerated() {
      if byte < 0x20 || byte == 0x7F { return false }
      if byte == UInt8(ascii: ":"), index + 1 < bytes.count, bytes[index + 1] == 0x20 { return false }
      if byte == UInt8(ascii: "#"), index > 0, bytes[index - 1] == 0x20 { return false }
    }
    return text != "---" && text != "..."
  }

  /// A text in double quotes.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static let indicators = Set("[]{},#&*!|>'\"%@`".utf8)
}
