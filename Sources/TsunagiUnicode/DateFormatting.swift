import CTsunagiICU

/// Dates and instants as a locale writes them (CLDR). All functions may be called from any thread.
///
/// The calendar is Gregorian in every locale, Thai too, unless the tag asks for another (`th-u-ca-buddhist`).
public enum DateFormatting {
  /// A calendar day. It has no zone and none can move it.
  ///
  /// - Parameters:
  ///   - year: 1 to 9999.
  ///   - numberingSystem: a CLDR numbering system such as `latn`, or `nil` for the locale's own.
  /// - Throws: ``UnicodeError``: `invalidValue` for a day that the calendar does not have, a skeleton that is not
  ///   letters, or an unknown numbering system; `invalidLocale` for a tag that is not well formed.
  public static func date(
    year: Int, month: Int, day: Int, locale: String, style: DateStyle = .long, numberingSystem: String? = nil
  ) throws(UnicodeError) -> String {
    guard let days = CalendarDay(year: year, month: month, day: day)?.daysSinceEpoch else {
      throw UnicodeError(.invalidValue, "there is no day \(year)-\(month)-\(day)")
    }
    let request = DateRequest(
      locale: locale, numberingSystem: numberingSystem ?? "", code: style.code, skeleton: style.skeleton,
      timeZone: "Etc/UTC")
    return try DateFormatHandle.shared(request).format(milliseconds: Double(days) * 86_400_000)
  }

  /// An instant, as date and time of day in a zone whose name is shown.
  ///
  /// - Parameters:
  ///   - milliseconds: since 1970-01-01T00:00:00Z, at most 8.64e15 either way.
  ///   - timeZone: an IANA zone, `Asia/Tokyo`.
  ///   - style: how the date is written; with a skeleton, exactly its fields are.
  /// - Throws: ``UnicodeError``: `invalidValue` also for an unknown zone.
  public static func instant(
    milliseconds: Double, timeZone: String, locale: String, style: DateStyle = .long, numberingSystem: String? = nil
  ) throws(UnicodeError) -> String {
    guard abs(milliseconds) <= 8.64e15 else {
      throw UnicodeError(.invalidValue, "\(milliseconds) milliseconds are out of range")
    }
    let request = DateRequest(
      locale: locale, numberingSystem: numberingSystem ?? "", code: TSUNAGI_ICU_DATE_SKELETON,
      skeleton: style.instantSkeleton, timeZone: timeZone)
    return try DateFormatHandle.shared(request).format(milliseconds: milliseconds)
  }
}
