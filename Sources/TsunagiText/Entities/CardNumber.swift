/// Payment card numbers: ISO/IEC 7812, with the check digit that Luhn devised.
enum CardNumber {
  /// The card number whose first digit stands at an offset.
  ///
  /// Without a word that says so, the length must be one that the issuer's first digits allow.
  static func candidate(in bytes: UnsafeBufferPointer<UInt8>, at start: Int, isCued: Bool) -> EntityCandidate? {
    var digits: [UInt8] = []
    var end = start
    var offset = start
    while offset < bytes.count, digits.count <= 19 {
      if TextBytes.isDigit(bytes[offset]) {
        digits.append(bytes[offset] &- 0x30)
        offset += 1
        end = offset
      } else if bytes[offset] == 0x20 || bytes[offset] == 0x2D, TextBytes.isDigit(bytes.byte(offset + 1)),
        offset - start >= 4
      {
        offset += 1
      } else {
        break
      }
    }
    guard (12...19).contains(digits.count), passesCheck(digits) else { return nil }
    guard isCued || isIssued(digits) else { return nil }
    let value = String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
    return EntityCandidate(type: .cardNumber, range: start..<end, value: .text(value))
  }

  private static func passesCheck(_ digits: [UInt8]) -> Bool {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let value = Int(digit)
      sum += index % 2 == 0 ? value : value * 2 - (value > 4 ? 9 : 0)
    }
    return sum % 10 == 0 && digits.contains { $0 != 0 }
  }

  private static func isIssued(_ digits: [UInt8]) -> Bool {
    let prefix = digits.prefix(4).reduce(0) { $0 * 10 + Int($1) }
    switch (prefix, digits.count) {
    case (4000...4999, 13), (4000...4999, 16), (4000...4999, 19): return true
    case (5100...5599, 16), (2221...2720, 16): return true
    case (3400...3499, 15), (3700...3799, 15): return true
    case (3000...3059, 14), (3600...3699, 14), (3800...3999, 14), (3095, 14): return true
    case (3528...3589, 16), (1800, 15), (2131, 15): return true
    case (6011, 16...19), (6440...6599, 16...19), (6200...6299, 16...19): return true
    default: return false
    }
  }
}
