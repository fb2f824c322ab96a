/// A number as CLDR's plural samples write it: decimal digits, and `c` or `e` before a compact exponent.
struct PluralOperand {
  let digits: String
  let fractionDigits: Int32
  let exponent: Int32

  init?(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "c" || $0 == "e" }
    guard let mantissa = parts.first.flatMap({ DecimalText(String($0)) }), parts.count <= 2 else { return nil }
    if parts.count == 2 {
      guard let exponent = Int32(parts[1]), (1...15).contains(exponent) else { return nil }
      self.exponent = exponent
    } else {
      exponent = 0
    }
    digits = mantissa.text
    fractionDigits = Int32(mantissa.fractionDigits)
  }
}
