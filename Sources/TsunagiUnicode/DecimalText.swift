/// A decimal number written with ASCII digits: `[+-]?digits[.digits]`, at most 100 of them.
///
/// Exponents are refused: `1e999999999` is eleven characters that format to a gigabyte.
struct DecimalText {
  let text: String
  /// Digits after the point, zeros included.
  let fractionDigits: Int
  /// Digits after the point up to the last that is not zero.
  let significantFractionDigits: Int

  init?(_ text: String) {
    var bytes = text.utf8[...]
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
    let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard bytes.count <= 101, let whole = parts.first, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isDigit) })
    else { return nil }
    fractionDigits = parts.count == 2 ? parts[1].count : 0
    let zeros = parts.count == 2 ? parts[1].reversed().prefix { $0 == UInt8(ascii: "0") }.count : 0
    significantFractionDigits = fractionDigits - zeros
    guard whole.count + fractionDigits <= 100 else { return nil }
    self.text = text
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
