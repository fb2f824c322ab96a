/// Reads sums of money around a number in folded bytes.
struct AmountScanner {
  let bytes: UnsafeBufferPointer<UInt8>

  /// The amount whose number begins at an offset, from no earlier than `floor`.
  func amount(at digit: Int, notBefore floor: Int) -> EntityCandidate? {
    guard let number = WrittenNumber(in: bytes, at: digit) else { return nil }
    let before = currency(before: digit, notBefore: floor)
    guard before != nil || mayContinue(number.range.upperBound) else { return nil }
    var value: PlainDecimal? = number.value
    var end = number.range.upperBound
    readMagnitudes(&value, &end)
    var behind = currency(behind: end, of: number)
    if before != nil, let sign = behind, beginsAnother(sign.end) { behind = nil }
    if before == nil, behind == nil { return hundredths(value, from: digit, to: end) }
    if before == nil, let sign = behind { readTrailingMagnitude(&value, sign.end, &behind) }
    guard let value else { return nil }
    if behind == nil, TextBytes.isAlphanumeric(bytes.byte(end)) { return nil }
    var upper = behind?.end ?? end
    var total = value
    if let behind, before == nil, let minor = minorUnits(from: behind.end, of: behind.code), value.scale <= 0,
      let sum = value.adding(PlainDecimal(digits: UInt64(minor.value), scale: 2))
    {
      total = sum
      upper = minor.end
    }
    let range = (before?.start ?? digit)..<upper
    return EntityCandidate(
      type: .amount, range: range,
      value: .amount(decimal: total.text, currency: before?.code ?? behind?.code))
  }

  /// Nothing but a space, a letter or a sign can lead on to a currency.
  private func mayContinue(_ end: Int) -> Bool {
    let byte = bytes.byte(end)
    return byte == 0x20 || byte == 0x24 || byte >= 0x80 || TextBytes.isLetter(byte)
  }

  /// Whether a sign behind one number belongs to the next: `$ 20.00 $ 37.30`.
  private func beginsAnother(_ end: Int) -> Bool {
    TextBytes.isDigit(bytes.byte(bytes.byte(end) == 0x20 ? end + 1 : end))
  }

  /// 12 cents, 210 pence.
  private func hundredths(_ value: PlainDecimal?, from digit: Int, to end: Int) -> EntityCandidate? {
    let word = bytes.byte(end) == 0x20 || bytes.byte(end) == 0x2D ? end + 1 : end
    guard let value, let unit = Currencies.minor.longest(in: bytes, at: word) else { return nil }
    return EntityCandidate(
      type: .amount, range: digit..<word + unit.length,
      value: .amount(decimal: value.scaled(by: -2).text, currency: unit.value))
  }

  /// 75 USD million.
  private func readTrailingMagnitude(
    _ value: inout PlainDecimal?, _ end: Int, _ behind: inout (end: Int, code: String?)?
  ) {
    guard bytes.byte(end) == 0x20, let magnitude = Currencies.magnitudes.longest(in: bytes, at: end + 1),
      magnitude.length > 4
    else { return }
    value = value?.scaled(by: magnitude.value)
    behind?.end = end + 1 + magnitude.length
  }

  private func currency(before digit: Int, notBefore floor: Int) -> (start: Int, code: String?)? {
    var end = digit
    if end > floor, bytes[end - 1] == 0x20 { end -= 1 }
    guard end > floor, let word = Currencies.before.longest(in: bytes, at: end), end - word.length >= floor else {
      return nil
    }
    return (end - word.length, word.value)
  }

  /// Reads million, nghìn, lakh …, or the units of East Asian numbers: 1万5千, 3억 2천만.
  private func readMagnitudes(_ value: inout PlainDecimal?, _ end: inout Int) {
    let word = bytes.byte(end) == 0x20 ? end + 1 : end
    if let magnitude = Currencies.magnitudes.longest(in: bytes, at: word) {
      // A single letter stands next to its number.
      if word > end, magnitude.length == 1 { return }
      value = value?.scaled(by: magnitude.value)
      end = word + magnitude.length
      return
    }
    guard bytes.byte(end) >= 0xE3, var number = value else { return }
    // Up to 千 units add up within a section; 万 and above multiply the section.
    var total = PlainDecimal()
    var section: PlainDecimal? = PlainDecimal()
    var isPending = true
    // Units only ever get smaller, within a section and from section to section; this also bounds the loop.
    var smallest = (unit: 4, section: Int.max)
    while true {
      if let unit = Currencies.units.longest(in: bytes, at: end) {
        guard unit.value < (unit.value < 4 ? smallest.unit : smallest.section) else { break }
        smallest = unit.value < 4 ? (unit.value, smallest.section) : (4, unit.value)
        end += unit.length
        if unit.value < 4 {
          section = section?.adding((isPending ? number : PlainDecimal(digits: 1)).scaled(by: unit.value))
        } else {
          let multiplied = isPending ? section?.adding(number) : section
          guard let sum = multiplied.flatMap({ total.adding($0.scaled(by: unit.value)) }) else {
            value = nil
            return
          }
          total = sum
          section = PlainDecimal()
        }
        isPending = false
        continue
      }
      let next = bytes.byte(end) == 0x20 ? end + 1 : end
      guard !isPending, TextBytes.isDigit(bytes.byte(next)), let more = WrittenNumber(in: bytes, at: next),
        next == end || Currencies.units.longest(in: bytes, at: more.range.upperBound) != nil
      else { break }
      number = more.value
      end = more.range.upperBound
      isPending = true
    }
    let rest = isPending ? section?.adding(number) : section
    value = rest.flatMap { total.adding($0) }
  }

  private func currency(behind end: Int, of number: WrittenNumber) -> (end: Int, code: String?)? {
    var start = end
    if bytes.byte(start) == 0x20 { start += 1 }
    for link in Self.links where bytes.has(link, at: start) { start += link.utf8CodeUnitCount }
    guard let word = Currencies.behind.longest(in: bytes, at: start) else { return nil }
    // A bare d is a đ typed without its stroke, right behind thousands.
    if word.length == 1, bytes[start] == UInt8(ascii: "d"), start != end || number.range.count < 4 { return nil }
    return (start + word.length, word.value)
  }

  /// “millions de dollars”, “milioni di euro”.
  private static let links: [StaticString] = ["de ", "di ", "d'"]

  /// The hundredths behind a larger unit: 15 dollars 50, 3 euros con 99 céntimos, 2ドル3セント.
  ///
  /// Without a word of their own they must be two digits at the end of a clause, of a currency that has hundredths.
  private func minorUnits(from end: Int, of code: String?) -> (value: Int, end: Int)? {
    var start = end
    if bytes.byte(start) == 0x20 { start += 1 }
    for link in Self.conjunctions where bytes.has(link, at: start) {
      start += link.utf8CodeUnitCount
      break
    }
    let digits = start..<bytes.digitsEnd(start)
    guard (1...2).contains(digits.count) else { return nil }
    let word = bytes.byte(digits.upperBound) == 0x20 ? digits.upperBound + 1 : digits.upperBound
    if let unit = Currencies.minor.longest(in: bytes, at: word) {
      return (bytes.number(digits), word + unit.length)
    }
    guard digits.count == 2, start > end, code.map({ !Self.undivided.contains($0) }) ?? true else { return nil }
    let after = bytes.byte(digits.upperBound)
    let isLast =
      after == 0 || after == 0x0A || bytes.has("。", at: digits.upperBound)
      || (".,!?)".utf8.contains(after) && !TextBytes.isDigit(bytes.byte(digits.upperBound + 1)))
    return isLast ? (bytes.number(digits), digits.upperBound) : nil
  }

  private static let conjunctions: [StaticString] = [
    "con ", "com ", "and ", "et ", "und ", "en ", "y ", "e ", "i ", "と",
  ]

  /// Currencies whose prices have no hundredths.
  private static let undivided: Set<String> = ["JPY", "KRW", "VND", "IDR", "CLP", "HUF"]
}
