/// A JSON number with the digits as they were written, so that an amount never passes through binary floating point.
public struct JSONNumber: Sendable, Hashable {
  /// The literal, in the grammar of RFC 8259 section 6: ASCII.
  public let literal: String

  /// A literal that the reader has checked against the grammar.
  init(checked literal: String) { self.literal = literal }

  public init(_ value: Int) { literal = String(value) }

  /// The number with the shortest digits that read back as the same value; `nil` when it is not finite.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    literal = JSONNumber.digits(of: value)
  }

  /// The literal, when it is a number of RFC 8259 from the first to the last byte.
  public init?(literal: String) {
    let bytes = Array(literal.utf8)
    let end = bytes.withUnsafeBufferPointer { JSONNumberGrammar.end(in: $0, from: 0) }
    guard end == bytes.count, !bytes.isEmpty else { return nil }
    self.literal = literal
  }

  /// The value as an integer: exact, also from `1.0` and `1e2`; `nil` for a fraction or beyond the range of `Int`.
  public var int: Int? {
    if let int = Int(literal) { return int }
    guard let decimal, !decimal.contains(".") else { return nil }
    return Int(decimal)
  }

  /// The finite binary floating point number nearest to the literal; `nil` when it overflows.
  public var double: Double? {
    guard let double = Double(literal), double.isFinite else { return nil }
    return double
  }

  /// The value in plain notation, without exponent, leading or trailing zeros: `1.50e1` is `15`.
  ///
  /// `nil` when that takes more than 64 digits before or after the point.
  public var decimal: String? {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    var negative = false
    var bytes = Array(literal.utf8)[...]
    if bytes.first == UInt8(ascii: "-") {
      negative = true
      bytes = bytes.dropFirst()
    }
    while let byte = bytes.first, byte != UInt8(ascii: "e"), byte != UInt8(ascii: "E") {
      if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte) }
      bytes = bytes.dropFirst()
    }
    if !bytes.isEmpty {
      guard let written = Int(String(decoding: bytes.dropFirst(), as: UTF8.self)), written.magnitude <= 1_000 else {
        return digits.allSatisfy { $0 == UInt8(ascii: "0") } ? "0" : nil
      }
      exponent = written
    }
    return Self.plain(digits: digits, point: (point ?? digits.count) + exponent, negative: negative)
  }

  /// - Parameter point: where the decimal point stands, counted in digits from the first; may lie outside.
  private static func plain(digits: [UInt8], point: Int, negative: Bool) -> String? {
    let zero = UInt8(ascii: "0")
    let leading = digits.prefix { $0 == zero }.count
    guard leading < digits.count else { return "0" }
    var kept = digits[leading...]
    while kept.last == zero { kept = kept.dropLast() }
    let point = point - leading
    guard point <= 64, kept.count - point <= 64 else { return nil }
    var text = negative ? "-" : ""
    let whole = kept.prefix(max(0, point))
    text += whole.isEmpty ? "0" : String(decoding: whole, as: UTF8.self)
    if point > kept.count { text += String(repeating: "0", count: point - kept.count) }
    let fraction = kept.dropFirst(max(0, point))
    if !fraction.isEmpty {
      text += "." + String(repeating: "0", count: max(0, -point)) + String(decoding: fraction, as: UTF8.self)
    }
    return text
  }

  /// Shortest digits that read back as the same value; whole numbers without `.0`.
  static func digits(of value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
