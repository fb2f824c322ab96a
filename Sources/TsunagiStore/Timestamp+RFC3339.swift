extension Timestamp: CustomStringConvertible {
  private static let dayLength: Int64 = 86_400_000

  /// `2026-11-22T03:00:00.000Z`. Times outside the years 0000 to 9999 are written as the nearest of those.
  public var description: String {
    let clamped = min(max(milliseconds, -62_167_219_200_000), 253_402_300_799_999)
    let day = clamped >= 0 ? clamped / Self.dayLength : (clamped + 1) / Self.dayLength - 1
    let time = clamped - day * Self.dayLength
    let date = Self.civil(fromDay: day)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    func put(_ value: Int64, _ width: Int, then separator: UInt8) {
      var divisor: Int64 = 1
      for _ in 1..<width { divisor *= 10 }
      while divisor > 0 {
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / divisor % 10))
        divisor /= 10
      }
      bytes.append(separator)
    }
    put(date.year, 4, then: UInt8(ascii: "-"))
    put(date.month, 2, then: UInt8(ascii: "-"))
    put(date.day, 2, then: UInt8(ascii: "T"))
    put(time / 3_600_000, 2, then: UInt8(ascii: ":"))
    put(time / 60_000 % 60, 2, then: UInt8(ascii: ":"))
    put(time / 1000 % 60, 2, then: UInt8(ascii: "."))
    put(time % 1000, 3, then: UInt8(ascii: "Z"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads RFC 3339: any offset, any number of fraction digits (cut to milliseconds). A leap second `:60` is
  /// read as the last millisecond before it. Nil when `text` is anything else or the date does not exist.
  public init?(_ text: String) {
    var reader = Digits(bytes: Array(text.utf8))
    guard let year = reader.number(4), reader.skip("-"), let month = reader.number(2), reader.skip("-"),
      let day = reader.number(2), reader.skip("T") || reader.skip("t") || reader.skip(" "),
      let hour = reader.number(2), reader.skip(":"), let minute = reader.number(2), reader.skip(":"),
      let second = reader.number(2), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, year: year), hour < 24, minute < 60, second <= 60
    else { return nil }
    var fraction: Int64 = 0
    if reader.skip(".") {
      guard let read = reader.fraction() else { return nil }
      fraction = read
    }
    var offset: Int64 = 0
    if !(reader.skip("Z") || reader.skip("z")) {
      let sign: Int64
      if reader.skip("+") { sign = 1 } else if reader.skip("-") { sign = -1 } else { return nil }
      guard let hours = reader.number(2), reader.skip(":"), let minutes = reader.number(2), hours < 24, minutes < 60
      else { return nil }
      offset = sign * (hours * 60 + minutes) * 60_000
    }
    guard reader.isAtEnd else { return nil }
    let clock = (hour * 60 + minute) * 60_000 + (second == 60 ? 59_999 : second * 1000 + fraction)
    milliseconds = Self.day(year: year, month: month, day: day) * Self.dayLength + clock - offset
  }

  /// Days since 1970-01-01 of the proleptic Gregorian calendar, counted in 400-year cycles that begin in March.
  private static func day(year: Int64, month: Int64, day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let cycle = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfCycle = shifted - cycle * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return cycle * 146_097 + yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear - 719_468
  }

  private static func civil(fromDay day: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = day + 719_468
    let cycle = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfCycle = shifted - cycle * 146_097
    let yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func days(inMonth month: Int64, year: Int64) -> Int64 {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// Reads the fixed fields of a written time.
private struct Digits {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }

  mutating func digit() -> Int64? {
    guard position < bytes.count, case let value = bytes[position] &- UInt8(ascii: "0"), value < 10 else { return nil }
    position += 1
    return Int64(value)
  }

  mutating func number(_ width: Int) -> Int64? {
    var value: Int64 = 0
    for _ in 0..<width {
      guard let next = digit() else { return nil }
      value = value * 10 + next
    }
    return value
  }

  /// Milliseconds of a fraction of any length; at least one digit.
  mutating func fraction() -> Int64? {
    guard let first = digit() else { return nil }
    var value = first * 100
    var unit: Int64 = 10
    while let next = digit() {
      value += next * unit
      unit /= 10
    }
    return value
  }
}
