/// Reads dates in folded bytes.
struct CalendarScanner {
  let bytes: UnsafeBufferPointer<UInt8>

  /// The date whose first number begins at an offset.
  func date(at start: Int, notBefore floor: Int) -> EntityCandidate? {
    let first = start..<bytes.digitsEnd(start)
    guard first.count <= 4, !isPartOfNumber(start, notBefore: floor) else { return nil }
    return numeric(first) ?? eastAsian(first) ?? named(first, notBefore: floor) ?? signed(first)
  }

  private func isPartOfNumber(_ start: Int, notBefore floor: Int) -> Bool {
    let before = start - 1 >= floor ? bytes.byte(start - 1) : 0
    guard ".,-/:".utf8.contains(before) else { return false }
    return TextBytes.isDigit(bytes.byte(start - 2)) && start - 2 >= floor
  }

  /// 2026-11-22, 22.11.2026, 11/22/26, 3/4.
  private func numeric(_ first: Range<Int>) -> EntityCandidate? {
    let sign = bytes.byte(first.upperBound)
    guard sign == 0x2D || sign == 0x2F || sign == 0x2E, TextBytes.isDigit(bytes.byte(first.upperBound + 1)) else {
      return nil
    }
    let second = first.upperBound + 1..<bytes.digitsEnd(first.upperBound + 1)
    guard second.count <= 2 else { return nil }
    let hasThird = bytes.byte(second.upperBound) == sign && TextBytes.isDigit(bytes.byte(second.upperBound + 1))
    if hasThird {
      let third = second.upperBound + 1..<bytes.digitsEnd(second.upperBound + 1)
      guard endsCleanly(third.upperBound, sign) else { return nil }
      if first.count == 4, third.count <= 2 {
        return dated(
          first.lowerBound..<third.upperBound, bytes.number(first), bytes.number(second), bytes.number(third))
      }
      guard first.count <= 2, third.count == 4 || third.count == 2 else { return nil }
      let year = third.count == 4 ? bytes.number(third) : Self.fullYear(bytes.number(third))
      return eitherOrder(
        first.lowerBound..<third.upperBound, year, bytes.number(first), bytes.number(second),
        dayFirst: sign == 0x2E)
    }
    // A day and a month without a year: only with a slash, and not the idiom for “always”.
    guard sign == 0x2F, first.count <= 2, endsCleanly(second.upperBound, sign) else { return nil }
    let pair = (bytes.number(first), bytes.number(second))
    if pair == (24, 7) || pair == (1, 2) { return nil }
    return eitherOrder(first.lowerBound..<second.upperBound, nil, pair.0, pair.1, dayFirst: false)
  }

  private func endsCleanly(_ end: Int, _ sign: UInt8) -> Bool {
    let next = bytes.byte(end)
    if TextBytes.isAlphanumeric(next) && next != UInt8(ascii: "t") { return false }
    return !((next == sign || next == 0x2F || next == 0x2D) && TextBytes.isAlphanumeric(bytes.byte(end + 1)))
  }

  /// 2026年11月22日, 11月22日, 2026년 11월 22일.
  private func eastAsian(_ first: Range<Int>) -> EntityCandidate? {
    var position = first.upperBound
    var year: Int?
    var month = first
    if let end = sign(position, ["年", "년"]) {
      guard first.count == 4 || first.count == 2, TextBytes.isDigit(bytes.byte(skipSpace(end))) else { return nil }
      year = first.count == 4 ? bytes.number(first) : Self.fullYear(bytes.number(first))
      month = skipSpace(end)..<bytes.digitsEnd(skipSpace(end))
      position = month.upperBound
    }
    guard month.count <= 2, let monthEnd = sign(position, ["月", "월"]) else { return nil }
    let day = skipSpace(monthEnd)..<bytes.digitsEnd(skipSpace(monthEnd))
    guard !day.isEmpty, day.count <= 2, let end = sign(day.upperBound, ["日", "일", "号", "號"]) else { return nil }
    return dated(first.lowerBound..<end, year, bytes.number(month), bytes.number(day))
  }

  /// 22 November 2026, 22 de noviembre, Nov 22nd, 2026.
  private func named(_ first: Range<Int>, notBefore floor: Int) -> EntityCandidate? {
    guard first.count <= 2 else { return nil }
    let day = bytes.number(first)
    var position = first.upperBound
    for ordinal in Self.ordinals where bytes.has(ordinal, at: position) {
      position += ordinal.utf8CodeUnitCount
      break
    }
    // A full stop is an ordinal's only before the month.
    let dayEnd = bytes.byte(position - 1) == 0x2E ? position - 1 : position
    position = skipSpace(position)
    for link in Self.links where bytes.has(link, at: position) { position += link.utf8CodeUnitCount }
    if let month = Months.behind.longest(in: bytes, at: position), position > first.upperBound {
      let end = position + month.length
      let year = yearBehind(end)
      return dated(first.lowerBound..<(year?.end ?? end), year?.value, month.value, day)
    }
    var end = first.lowerBound
    while end > floor, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x2E { end -= 1 }
    guard end > floor, end < first.lowerBound, let month = Months.before.longest(in: bytes, at: end),
      end - month.length >= floor
    else { return nil }
    if TextBytes.isAlphanumeric(bytes.byte(dayEnd)) || bytes.byte(dayEnd) == 0x3A { return nil }
    let year = yearBehind(dayEnd)
    return dated(end - month.length..<(year?.end ?? dayEnd), year?.value, month.value, day)
  }

  /// 2026/Nov/22, 22-Nov-2026.
  private func signed(_ first: Range<Int>) -> EntityCandidate? {
    let sign = bytes.byte(first.upperBound)
    guard sign == 0x2D || sign == 0x2F, first.count != 3,
      let month = Months.behind.longest(in: bytes, at: first.upperBound + 1)
    else { return nil }
    let end = first.upperBound + 1 + month.length
    let last = end + 1..<bytes.digitsEnd(end + 1)
    guard bytes.byte(end) == sign, !last.isEmpty, endsCleanly(last.upperBound, sign) else { return nil }
    let range = first.lowerBound..<last.upperBound
    if first.count == 4, last.count <= 2 { return dated(range, bytes.number(first), month.value, bytes.number(last)) }
    guard first.count <= 2, last.count == 4 || last.count == 2 else { return nil }
    let year = bytes.number(last)
    return dated(range, last.count == 4 ? year : Self.fullYear(year), month.value, bytes.number(first))
  }

  private func yearBehind(_ end: Int) -> (value: Int, end: Int)? {
    var position = end
    if bytes.byte(position) == 0x2C || bytes.byte(position) == 0x2E { position += 1 }
    position = skipSpace(position)
    for link in Self.links where bytes.has(link, at: position) { position += link.utf8CodeUnitCount }
    let digits = position..<bytes.digitsEnd(position)
    guard position > end, digits.count == 4 else { return nil }
    guard (1900..<2100).contains(bytes.number(digits)) || (2400..<2700).contains(bytes.number(digits)) else {
      return nil
    }
    return (bytes.number(digits), digits.upperBound)
  }

  private func skipSpace(_ offset: Int) -> Int { bytes.byte(offset) == 0x20 ? offset + 1 : offset }

  private func sign(_ offset: Int, _ signs: [StaticString]) -> Int? {
    signs.first { bytes.has($0, at: offset) }.map { offset + $0.utf8CodeUnitCount }
  }

  private static let ordinals: [StaticString] = ["st", "nd", "rd", "th", "er", "º", "ª", "."]
  private static let links: [StaticString] = ["of ", "de ", "del ", "tháng "]

  private static func fullYear(_ short: Int) -> Int { short < 70 ? 2000 + short : 1900 + short }

  private func eitherOrder(
    _ range: Range<Int>, _ year: Int?, _ first: Int, _ second: Int, dayFirst: Bool
  ) -> EntityCandidate? {
    let monthFirst = dayFirst ? nil : Self.iso(year, first, second)
    let dayFirst = Self.iso(year, second, first)
    switch (monthFirst, dayFirst) {
    case (let one?, let other?) where one != other:
      return EntityCandidate(type: .date, range: range, value: .date(iso: nil, candidates: [one, other]))
    case (let one?, _): return EntityCandidate(type: .date, range: range, value: .date(iso: one, candidates: []))
    case (nil, let other?): return EntityCandidate(type: .date, range: range, value: .date(iso: other, candidates: []))
    case (nil, nil): return nil
    }
  }

  private func dated(_ range: Range<Int>, _ year: Int?, _ month: Int, _ day: Int) -> EntityCandidate? {
    Self.iso(year, month, day).map {
      EntityCandidate(type: .date, range: range, value: .date(iso: $0, candidates: []))
    }
  }

  /// `2026-11-22`, or `--11-22` without a year, as ISO 8601 had it; `nil` where there is no such day.
  private static func iso(_ year: Int?, _ month: Int, _ day: Int) -> String? {
    guard (1...12).contains(month), day >= 1, day <= days(in: month, of: year) else { return nil }
    let rest = "\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    guard var year else { return "--" + rest }
    // Thai years count from 543 BCE.
    if (2400..<2700).contains(year) { year -= 543 }
    guard (1000...9999).contains(year) else { return nil }
    return "\(year)-\(rest)"
  }

  private static func days(in month: Int, of year: Int?) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2:
      if let year = year.map({ (2400..<2700).contains($0) ? $0 - 543 : $0 }) {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
      } else {
        29
      }
    default: 31
    }
  }
}
