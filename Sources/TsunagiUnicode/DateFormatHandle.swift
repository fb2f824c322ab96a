import CTsunagiICU

/// Everything that decides how a date is written.
struct DateRequest: Hashable {
  var locale: String
  var numberingSystem: String
  var code: Int
  var skeleton: String
  var timeZone: String
}

/// The date formats of one request; each is used by one thread at a time.
final class DateFormatHandle: Sendable {
  private let pool: ObjectPool<UnicodeError>

  private static let handles = BoundedCache<DateRequest, DateFormatHandle>(limit: 128)

  /// The formats of a request, kept for the next use.
  static func shared(_ request: DateRequest) throws(UnicodeError) -> DateFormatHandle {
    try handles.value(for: request) { () throws(UnicodeError) in try DateFormatHandle(request) }
  }

  private init(_ request: DateRequest) throws(UnicodeError) {
    pool = try ObjectPool(
      make: { () throws(UnicodeError) in try Self.open(request) }, free: { tsunagi_icu_date_format_close($0) })
  }

  func format(milliseconds: Double) throws(UnicodeError) -> String {
    let result = try pool.use { format in
      icuText { tsunagi_icu_date_format_instant(format, milliseconds, $0) }
    }
    guard result.status == TSUNAGI_ICU_OK else { throw UnicodeError(status: result.status, "a date") }
    return result.text
  }

  private static func open(_ request: DateRequest) throws(UnicodeError) -> OpaquePointer {
    guard request.skeleton.utf8.count <= 32, request.skeleton.utf8.allSatisfy({ isLetter($0) }) else {
      throw UnicodeError(.invalidValue, "'\(request.skeleton)' is no skeleton: up to 32 letters")
    }
    var format: OpaquePointer?
    let status = request.locale.withICUText { locale in
      request.numberingSystem.withICUText { numbering in
        request.skeleton.withICUText { skeleton in
          request.timeZone.withICUText { zone in
            var style = tsunagi_icu_date_style(
              locale: locale, numbering: numbering, style: Int32(request.code), skeleton: skeleton, time_zone: zone)
            return tsunagi_icu_date_format_open(&style, &format)
          }
        }
      }
    }
    guard status == TSUNAGI_ICU_OK, let format else {
      throw UnicodeError(status: status, "a date format for '\(request.locale)' in zone '\(request.timeZone)'")
    }
    return format
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
