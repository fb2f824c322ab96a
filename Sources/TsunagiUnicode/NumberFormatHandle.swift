import CTsunagiICU

/// Everything that decides how a number is written.
struct NumberStyle: Hashable {
  var locale: String
  var numberingSystem: String
  var minimumFractionDigits = -1
  var maximumFractionDigits = -1
  var grouping = true
  var currency = ""
  var currencyStyle = TSUNAGI_ICU_CURRENCY_NONE
}

/// Owns a number format.
///
/// `@unchecked Sendable`: the pointer is set once and never handed out, and ICU's `LocalizedNumberFormatter` is
/// immutable and documented as safe for use from several threads.
final class NumberFormatHandle: @unchecked Sendable {
  private let pointer: OpaquePointer

  private static let handles = BoundedCache<NumberStyle, NumberFormatHandle>(limit: 128)

  /// The format of a style, kept for the next use.
  static func shared(_ style: NumberStyle) throws(UnicodeError) -> NumberFormatHandle {
    try handles.value(for: style) { () throws(UnicodeError) in try NumberFormatHandle(style) }
  }

  private init(_ style: NumberStyle) throws(UnicodeError) {
    var format: OpaquePointer?
    let status = style.locale.withICUText { locale in
      style.numberingSystem.withICUText { numbering in
        let letters = Array(style.currency.utf8.prefix(3)).map(CChar.init(bitPattern:))
        var icu = tsunagi_icu_number_style(
          locale: locale, numbering: numbering, minimum_fraction_digits: Int32(style.minimumFractionDigits),
          maximum_fraction_digits: Int32(style.maximumFractionDigits), grouping: style.grouping ? 1 : 0,
          currency_style: Int32(style.currencyStyle), currency: (0, 0, 0, 0))
        if letters.count == 3 { icu.currency = (letters[0], letters[1], letters[2], 0) }
        return tsunagi_icu_number_format_open(&icu, &format)
      }
    }
    guard status == TSUNAGI_ICU_OK, let format else {
      let digits = style.numberingSystem.isEmpty ? "" : " with digits '\(style.numberingSystem)'"
      throw UnicodeError(status: status, "a number format for '\(style.locale)'\(digits)")
    }
    pointer = format
  }

  func format(_ number: DecimalText) throws(UnicodeError) -> String {
    let result = number.text.withICUText { text in
      icuText { tsunagi_icu_number_format_decimal(pointer, text, $0) }
    }
    guard result.status == TSUNAGI_ICU_OK else { throw UnicodeError(status: result.status, number.text) }
    return result.text
  }

  deinit { tsunagi_icu_number_format_close(pointer) }
}
