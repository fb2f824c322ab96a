/// Reads times of day in folded bytes.
struct ClockScanner {
  let bytes: UnsafeBufferPointer<UInt8>

  private enum Half { case morning, afternoon }

  /// The time whose hour begins at an offset.
  func time(at start: Int, notBefore floor: Int) -> EntityCandidate? {
    let hour = start..<bytes.digitsEnd(start)
    guard hour.count <= 2,
      !(start > floor && ":.,".utf8.contains(bytes.byte(start - 1)) && TextBytes.isDigit(bytes.byte(start - 2)))
    else { return nil }
    let prefix = half(before: start, notBefore: floor)
    return digital(hour, prefix) ?? eastAsian(hour, prefix) ?? announced(hour)
  }

  /// 10:30, 10:30:45, 2:00pm, 3 p.m., 14h30.
  private func digital(_ hour: Range<Int>, _ prefix: (start: Int, half: Half)?) -> EntityCandidate? {
    var end = hour.upperBound
    var minute = 0
    var second: Int?
    var isTime = false
    let sign = bytes.byte(end)
    if sign == 0x3A || sign == UInt8(ascii: "h"), let digits = twoDigits(end + 1) {
      minute = bytes.number(digits)
      end = digits.upperBound
      isTime = true
      if sign == 0x3A, bytes.byte(end) == 0x3A {
        guard let digits = twoDigits(end + 1) else { return nil }
        second = bytes.number(digits)
        end = digits.upperBound
      }
      if bytes.byte(end) == 0x3A { return nil }
    }
    var half = prefix?.half
    if let suffix = halfBehind(end) {
      half = suffix.half
      end = suffix.end
      isTime = true
    }
    guard isTime, !TextBytes.isAlphanumeric(bytes.byte(end)) else { return nil }
    return clock((prefix?.start ?? hour.lowerBound)..<end, bytes.number(hour), minute, second, half)
  }

  /// 14時30分, 午後3時半, 下午2点, 오후 3시.
  private func eastAsian(_ hour: Range<Int>, _ prefix: (start: Int, half: Half)?) -> EntityCandidate? {
    guard let hourEnd = Self.sign(bytes, hour.upperBound, ["時", "时", "点", "點", "시"]),
      Self.sign(bytes, hourEnd, ["間", "间", "간"]) == nil
    else { return nil }
    var end = hourEnd
    var minute = 0
    let next = bytes.byte(end) == 0x20 ? end + 1 : end
    let digits = next..<bytes.digitsEnd(next)
    if let half = Self.sign(bytes, end, ["半", "반"]) {
      minute = 30
      end = half
    } else if (1...2).contains(digits.count), let minuteEnd = Self.sign(bytes, digits.upperBound, ["分", "분"]) {
      minute = bytes.number(digits)
      end = minuteEnd
      let second = end..<bytes.digitsEnd(end)
      if (1...2).contains(second.count), let close = Self.sign(bytes, second.upperBound, ["秒", "초"]) {
        return clock(
          (prefix?.start ?? hour.lowerBound)..<close, bytes.number(hour), minute, bytes.number(second), prefix?.half)
      }
    }
    return clock((prefix?.start ?? hour.lowerBound)..<end, bytes.number(hour), minute, nil, prefix?.half)
  }

  /// 18 Uhr, 22.20 Uhr, 15.00 น.: hours that a word behind them makes a time of day.
  private func announced(_ hour: Range<Int>) -> EntityCandidate? {
    var end = hour.upperBound
    var minute = 0
    if bytes.byte(end) == 0x2E, let digits = twoDigits(end + 1) {
      minute = bytes.number(digits)
      end = digits.upperBound
    }
    let word = bytes.byte(end) == 0x20 ? end + 1 : end
    guard let close = Self.sign(bytes, word, ["uhr", "น."]), !TextBytes.isAlphanumeric(bytes.byte(close)) else {
      return nil
    }
    return clock(hour.lowerBound..<close, bytes.number(hour), minute, nil, nil)
  }

  private func twoDigits(_ offset: Int) -> Range<Int>? {
    let digits = offset..<bytes.digitsEnd(offset)
    return digits.count == 2 ? digits : nil
  }

  private func half(before start: Int, notBefore floor: Int) -> (start: Int, half: Half)? {
    let end = start > floor && bytes.byte(start - 1) == 0x20 ? start - 1 : start
    for (word, half) in Self.before
    where end - word.utf8CodeUnitCount >= floor && bytes.has(word, at: end - word.utf8CodeUnitCount) {
      return (end - word.utf8CodeUnitCount, half)
    }
    return nil
  }

  private func halfBehind(_ offset: Int) -> (end: Int, half: Half)? {
    let start = bytes.byte(offset) == 0x20 ? offset + 1 : offset
    for (word, half) in Self.behind where bytes.has(word, at: start) {
      let end = start + word.utf8CodeUnitCount
      if !TextBytes.isAlphanumeric(bytes.byte(end)) { return (end, half) }
    }
    return nil
  }

  private static let before: [(StaticString, Half)] = [
    ("午前", .morning), ("午後", .afternoon), ("上午", .morning), ("下午", .afternoon), ("晚上", .afternoon),
    ("早上", .morning), ("오전", .morning), ("오후", .afternoon),
  ]

  private static let behind: [(StaticString, Half)] = [
    ("a.m.", .morning), ("p.m.", .afternoon), ("am", .morning), ("pm", .afternoon),
  ]

  private static func sign(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ signs: [StaticString]) -> Int? {
    signs.first { bytes.has($0, at: offset) }.map { offset + $0.utf8CodeUnitCount }
  }

  private func clock(_ range: Range<Int>, _ hour: Int, _ minute: Int, _ second: Int?, _ half: Half?) -> EntityCandidate?
  {
    var hour = hour
    if half == .afternoon, hour < 12 { hour += 12 }
    if half == .morning, hour == 12 { hour = 0 }
    guard hour <= 24, minute < 60, (second ?? 0) < 60, hour < 24 || minute == 0 else { return nil }
    let fields = [hour, minute] + (second.map { [$0] } ?? [])
    let text = fields.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return EntityCandidate(type: .time, range: range, value: .time(text))
  }
}
