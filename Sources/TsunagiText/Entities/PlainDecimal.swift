/// A decimal number without sign: digits and a power of ten. Arithmetic that overflows gives `nil`.
struct PlainDecimal: Hashable {
  var digits: UInt64

  /// How many of the digits stand behind the point; below zero where zeros follow them.
  var scale: Int

  init(digits: UInt64 = 0, scale: Int = 0) {
    self.digits = digits
    self.scale = scale
  }

  /// From ASCII digits, of which the last `scale` stand behind the point.
  init?(_ text: some Sequence<UInt8>, scale: Int) {
    var digits: UInt64 = 0
    for byte in text {
      let (product, overflows) = digits.multipliedReportingOverflow(by: 10)
      let (sum, carries) = product.addingReportingOverflow(UInt64(byte &- 0x30))
      if overflows || carries { return nil }
      digits = sum
    }
    self.init(digits: digits, scale: scale)
  }

  /// Times a power of ten.
  func scaled(by power: Int) -> PlainDecimal { PlainDecimal(digits: digits, scale: scale - power) }

  func adding(_ other: PlainDecimal) -> PlainDecimal? {
    let scale = max(scale, other.scale)
    guard let left = raised(to: scale), let right = other.raised(to: scale) else { return nil }
    let (sum, overflows) = left.addingReportingOverflow(right)
    return overflows ? nil : PlainDecimal(digits: sum, scale: scale)
  }

  private func raised(to wanted: Int) -> UInt64? {
    guard wanted - scale <= 19 else { return nil }
    var result = digits
    for _ in 0..<max(0, wanted - scale) {
      let (product, overflows) = result.multipliedReportingOverflow(by: 10)
      if overflows { return nil }
      result = product
    }
    return result
  }

  /// `1980`, `19.99`: no grouping, the zeros behind the point as written.
  var text: String {
    let plain = String(digits)
    if scale <= 0 { return digits == 0 ? "0" : plain + String(repeating: "0", count: -scale) }
    let padded = String(repeating: "0", count: max(0, scale + 1 - plain.count)) + plain
    return "\(padded.dropLast(scale)).\(padded.suffix(scale))"
  }
}
