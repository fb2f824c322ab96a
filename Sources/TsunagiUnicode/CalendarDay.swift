/// A day of the Gregorian calendar, ISO 8601's: the same rules back to year 1.
struct CalendarDay {
  /// Days since 1970-01-01.
  let daysSinceEpoch: Int

  /// Fails for a day that the calendar does not have.
  init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    let before = year - 1
    let years = before * 365 + before / 4 - before / 100 + before / 400
    daysSinceEpoch = years + lengths[..<(month - 1)].reduce(0, +) + day - 1 - 719_162
  }
}
