/// Refuses arguments that are not what their type says, and texts that could disturb what stands around them.
enum ArgumentCheck {
  typealias Fault = ParameterWriter.Fault

  /// ASCII letters, digits, `-`, `_`, `/`, `#` and `.`, at most 64 of them, beginning and ending with a letter or digit.
  static func identifier(_ argument: String) throws(Fault) -> String {
    let bytes = argument.utf8
    guard let first = bytes.first, let last = bytes.last else { throw Fault(reason: "is empty") }
    guard bytes.count <= 64, isAlphanumeric(first), isAlphanumeric(last),
      bytes.allSatisfy({ isAlphanumeric($0) || "-_/#.".utf8.contains($0) })
    else { throw Fault(reason: "is not a number or code in ASCII") }
    return argument
  }

  static func text(_ argument: String, limit: Int, allowsLines: Bool) throws(Fault) -> String {
    guard argument.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw Fault(reason: "is empty")
    }
    guard argument.unicodeScalars.count <= limit else { throw Fault(reason: "is longer than \(limit) characters") }
    for scalar in argument.unicodeScalars {
      if scalar == "\n" && allowsLines { continue }
      let isControl = scalar.properties.generalCategory == .control
      let isLine = scalar.value == 0x2028 || scalar.value == 0x2029
      guard !isControl, !isLine || allowsLines else {
        throw Fault(reason: "contains a control character or a line end")
      }
      guard !isDirection(scalar.value) else { throw Fault(reason: "contains a control of writing direction") }
    }
    return argument
  }

  static func url(_ argument: String) throws(Fault) -> String {
    guard let scheme = ["https://", "http://"].first(where: { argument.hasPrefix($0) }) else {
      throw Fault(reason: "does not begin with https:// or http://")
    }
    let rest = argument.utf8.dropFirst(scheme.utf8.count)
    guard let first = rest.first, isAlphanumeric(first) || first >= 0x80 || first == UInt8(ascii: "[") else {
      throw Fault(reason: "names no host")
    }
    let isPlain = argument.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value != 0x7F && !$0.properties.isWhitespace && !"<>\"\\^`".unicodeScalars.contains($0)
        && !isDirection($0.value)
    }
    guard isPlain, argument.utf8.count <= 2_000 else { throw Fault(reason: "has characters that no address has") }
    return argument
  }

  /// A whole number, not negative.
  static func count(_ argument: String) throws(Fault) -> Int64 {
    guard !argument.isEmpty, argument.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int64(argument)
    else {
      throw Fault(reason: "is not a whole number")
    }
    return count
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isDirection(_ value: UInt32) -> Bool {
    (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
  }
}

extension ParameterType {
  /// What to give, for errors.
  var requirement: String {
    switch self {
    case .orderNumber: "the order’s number as the shop writes it"
    case .trackingNumber: "the parcel’s number as the carrier writes it"
    case .text: "a text without control characters"
    case .personName: "a name on one line"
    case .money: "a decimal number and an ISO 4217 code"
    case .count: "a whole number in ASCII digits"
    case .date: "a day as year-month-day"
    case .instant: "date, time and offset (RFC 3339), with an IANA zone in brackets where one is to be shown"
    case .duration: "a length of time (ISO 8601)"
    case .url: "an address that begins with https://"
    case .term: "the id of a concept"
    case .language: "a BCP 47 tag that languages.yaml has"
    }
  }

  /// A value that would do.
  var example: String {
    switch self {
    case .orderNumber: "250-1234567-1234567"
    case .trackingNumber: "1234-5678-9012"
    case .text: "Tsunagi"
    case .personName: "田中"
    case .money: "1980 JPY"
    case .count: "3"
    case .date: "2026-11-22"
    case .instant: "2026-11-22T09:00:00+09:00[Asia/Tokyo]"
    case .duration: "PT15M"
    case .url: "https://example.com/"
    case .term: "refund"
    case .language: "ja"
    }
  }
}
