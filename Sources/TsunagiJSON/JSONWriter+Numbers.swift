extension JSONWriter {
  public mutating func integer(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    digits(value.magnitude)
  }

  /// The shortest digits that read back as the same number, whole numbers without `.0`; `null` when not finite.
  public mutating func double(_ value: Double) {
    guard value.isFinite else { return null() }
    bytes.append(contentsOf: JSONNumber.digits(of: value).utf8)
  }

  /// A number rounded to some decimals, half away from zero, without trailing zeros: `0.98`.
  ///
  /// Beyond nine decimals, or 9 × 10⁹ in value, it is written by its shortest digits; `null` when not finite.
  public mutating func double(_ value: Double, decimals: Int) {
    guard value.isFinite, value.magnitude < 9e9, 0...9 ~= decimals else { return double(value) }
    var scale: UInt = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = UInt((value.magnitude * Double(scale)).rounded())
    if value < 0, scaled > 0 { bytes.append(UInt8(ascii: "-")) }
    digits(scaled / scale)
    var fraction = scaled % scale
    guard fraction > 0 else { return }
    var width = decimals
    while fraction % 10 == 0 {
      fraction /= 10
      width -= 1
    }
    bytes.append(UInt8(ascii: "."))
    digits(fraction, width: width)
  }

  public mutating func number(_ value: JSONNumber) { bytes.append(contentsOf: value.literal.utf8) }

  private mutating func digits(_ value: UInt, width: Int = 1) {
    let start = bytes.count
    var rest = value
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    while bytes.count - start < width { bytes.append(UInt8(ascii: "0")) }
    bytes[start...].reverse()
  }
}
