/// A number as people write it: digits in groups, with a decimal sign.
struct WrittenNumber {
  var range: Range<Int>
  var value: PlainDecimal

  /// Reads the number whose first digit stands at an offset.
  ///
  /// A full stop or comma with three digits behind it groups them, as prices nearly always do; with another number of
  /// digits it is the decimal sign, as it is when it differs from the sign before it. Spaces and apostrophes group
  /// three digits. Indian groups of two are read too. `nil` where the signs fit neither (a date, an address).
  init?(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    let firstEnd = bytes.digitsEnd(start)
    let sign = bytes.byte(firstEnd)
    if !(sign == 0x2C || sign == 0x2E || sign == 0x20 || sign == 0x27) || !TextBytes.isDigit(bytes.byte(firstEnd + 1)) {
      guard let value = PlainDecimal(bytes[start..<firstEnd], scale: 0) else { return nil }
      self.range = start..<firstEnd
      self.value = value
      return
    }
    var groups: [Range<Int>] = [start..<firstEnd]
    var signs: [UInt8] = []
    var end = groups[0].upperBound
    while end < bytes.count, groups.count < 12 {
      let sign = bytes[end]
      guard sign == 0x2C || sign == 0x2E || sign == 0x20 || sign == 0x27, TextBytes.isDigit(bytes.byte(end + 1)) else {
        break
      }
      let group = end + 1..<bytes.digitsEnd(end + 1)
      if sign == 0x20 || sign == 0x27 {
        guard group.count == 3, groups.last.map({ $0.count <= 3 }) == true, signs.allSatisfy({ $0 == sign }) else {
          break
        }
      }
      groups.append(group)
      signs.append(sign)
      end = group.upperBound
    }
    guard let isDecimal = Self.endsInDecimals(groups, signs, leadingZero: bytes[start] == 0x30) else { return nil }
    let scale = isDecimal ? groups[groups.count - 1].count : 0
    guard let value = PlainDecimal(groups.lazy.flatMap { bytes[$0] }, scale: scale) else { return nil }
    self.range = start..<end
    self.value = value
  }

  /// Whether the last group stands behind the decimal sign; `nil` where the groups are none of a number.
  private static func endsInDecimals(_ groups: [Range<Int>], _ signs: [UInt8], leadingZero: Bool) -> Bool? {
    guard let last = signs.last else { return false }
    if signs.count == 1 { return groups[1].count != 3 || (leadingZero && groups[0].count == 1) || groups[0].count > 3 }
    let others = signs.dropLast()
    guard let first = others.first, others.allSatisfy({ $0 == first }), groups[0].count <= 3 else { return nil }
    let isDecimal = last != first
    let grouped = isDecimal ? groups.dropFirst().dropLast() : groups.dropFirst()
    guard let final = grouped.last, final.count == 3 else { return nil }
    let isIndian = first == 0x2C && grouped.dropLast().allSatisfy { $0.count == 2 }
    guard isIndian || grouped.allSatisfy({ $0.count == 3 }) else { return nil }
    return isDecimal
  }
}
