/// Sums whose number is written in ideographs: 三千円, 十五美元.
enum IdeographicNumber {
  private enum Sign {
    case digit(UInt64)
    /// A power of ten.
    case unit(Int)
  }

  private static func sign(_ scalar: UInt32) -> Sign? {
    switch scalar {
    case 0x3007, 0x96F6: .digit(0)
    case 0x4E00: .digit(1)
    case 0x4E8C, 0x4E24, 0x5169: .digit(2)
    case 0x4E09: .digit(3)
    case 0x56DB: .digit(4)
    case 0x4E94: .digit(5)
    case 0x516D: .digit(6)
    case 0x4E03: .digit(7)
    case 0x516B: .digit(8)
    case 0x4E5D: .digit(9)
    case 0x5341: .unit(1)
    case 0x767E: .unit(2)
    case 0x5343: .unit(3)
    case 0x4E07, 0x842C: .unit(4)
    case 0x5104, 0x4EBF: .unit(8)
    case 0x5146: .unit(12)
    default: nil
    }
  }

  /// Whether the bytes at an offset may begin such a number: the lead bytes of its signs.
  @inline(__always)
  static func mayBegin(_ byte: UInt8) -> Bool {
    byte == 0xE4 || byte == 0xE5 || byte == 0xE7 || byte == 0xE9
  }

  /// The amount whose first sign stands at an offset; `end` is where to look on if there is none.
  static func amount(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (candidate: EntityCandidate?, end: Int) {
    var offset = start
    var total = PlainDecimal()
    var section: PlainDecimal? = PlainDecimal()
    var number: UInt64?
    var signs = 0
    while offset < bytes.count, bytes[offset] >= 0xE3, let sign = sign(bytes.scalar(at: offset).value) {
      offset += 3
      signs += 1
      switch sign {
      case .digit(let digit):
        // More digits than a sum has make none.
        guard (number ?? 0) < 1_000_000_000 else { continue }
        number = (number ?? 0) * 10 + digit
      case .unit(let power):
        let part = PlainDecimal(digits: number ?? (power < 4 ? 1 : 0))
        number = nil
        if power < 4 {
          section = section?.adding(part.scaled(by: power))
        } else {
          total = section.flatMap { $0.adding(part) }.flatMap { total.adding($0.scaled(by: power)) } ?? total
          section = PlainDecimal()
        }
      }
    }
    guard signs > 0 else { return (nil, start + 3) }
    // 数十億 is no number, and what digits stand before was read with them.
    if bytes.has("数", at: start - 3) || TextBytes.isDigit(bytes.byte(start - 1)) { return (nil, offset) }
    guard signs <= 24, let word = Currencies.behind.longest(in: bytes, at: offset),
      let sum = section?.adding(PlainDecimal(digits: number ?? 0)).flatMap({ total.adding($0) })
    else { return (nil, offset) }
    let end = offset + word.length
    // 一円 and 一元 are words of their own (“all around”, “unified”).
    if signs == 1, number == 1, word.length == 3 { return (nil, offset) }
    return (
      EntityCandidate(type: .amount, range: start..<end, value: .amount(decimal: sum.text, currency: word.value)), end
    )
  }
}
