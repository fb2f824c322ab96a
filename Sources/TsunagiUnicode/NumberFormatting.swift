import CTsunagiICU

/// Numbers and amounts of money as a locale writes them (CLDR). All functions may be called from any thread.
///
/// Numbers are text with ASCII digits, `[+-]digits[.digits]` of at most 100 digits, so that none is changed by
/// passing through a binary fraction.
public enum NumberFormatting {
  /// A number with the locale's digits and separators.
  ///
  /// - Parameters:
  ///   - minimumFractionDigits: zeros are added up to it (0 to 20).
  ///   - maximumFractionDigits: rounded half up to it (0 to 20); `nil` keeps every digit.
  ///   - grouping: whether thousands are separated, where the locale does it.
  ///   - numberingSystem: a CLDR numbering system such as `latn`, or `nil` for the locale's own.
  /// - Throws: ``UnicodeError``: `invalidValue` for text that is no number, for digits out of range and for an
  ///   unknown numbering system, `invalidLocale` for a tag that is not well formed.
  public static func decimal(
    _ value: String, locale: String, minimumFractionDigits: Int = 0, maximumFractionDigits: Int? = nil,
    grouping: Bool = true, numberingSystem: String? = nil
  ) throws(UnicodeError) -> String {
    let maximum = maximumFractionDigits ?? 20
    guard (0...20).contains(minimumFractionDigits), (minimumFractionDigits...20).contains(maximum) else {
      throw UnicodeError(.invalidValue, "fraction digits are from 0 to 20, the minimum not above the maximum")
    }
    guard let number = DecimalText(value) else { throw UnicodeError(.invalidValue, "'\(value)' is no number") }
    let style = NumberStyle(
      locale: locale, numberingSystem: numberingSystem ?? "", minimumFractionDigits: minimumFractionDigits,
      maximumFractionDigits: maximumFractionDigits ?? -1, grouping: grouping)
    return try NumberFormatHandle.shared(style).format(number)
  }

  /// An amount of money, with the currency's own fraction digits (none for JPY, two for USD, three for KWD).
  ///
  /// The symbol is the short one that shops write (`¥`, `$`), unless readers of the locale would take it for their
  /// own currency: 1,980 JPY is `￥1,980` in ja, `¥1,980` in en, but `JP¥1,980` in zh-Hans, where ¥ is yuan. The
  /// amount is never converted and never rounded.
  ///
  /// - Parameters:
  ///   - amount: with no more digits after the point than the currency has, zeros apart.
  ///   - currency: an ISO 4217 code, upper case; it is the shop's, and nothing of the locale.
  /// - Throws: ``UnicodeError``: `invalidValue` for an amount with too many digits or a code that ISO 4217 does not
  ///   have; otherwise as ``decimal(_:locale:minimumFractionDigits:maximumFractionDigits:grouping:numberingSystem:)``.
  public static func money(
    amount: String, currency: String, locale: String, style: MoneyStyle = .symbol, numberingSystem: String? = nil
  ) throws(UnicodeError) -> String {
    guard let number = DecimalText(amount) else { throw UnicodeError(.invalidValue, "'\(amount)' is no amount") }
    guard let digits = fractionDigits(of: currency) else {
      throw UnicodeError(.invalidValue, "'\(currency)' is no currency of ISO 4217")
    }
    guard number.significantFractionDigits <= digits else {
      throw UnicodeError(.invalidValue, "\(amount) has more fraction digits than \(currency) has (\(digits))")
    }
    let style = NumberStyle(
      locale: locale, numberingSystem: numberingSystem ?? "", currency: currency, currencyStyle: style.code)
    return try NumberFormatHandle.shared(style).format(number)
  }

  /// How many digits after the point a currency has, or `nil` for a code that ISO 4217 does not have.
  public static func fractionDigits(of currency: String) -> Int? {
    guard currency.utf8.count == 3 else { return nil }
    let digits = currency.withCString { tsunagi_icu_currency_fraction_digits($0) }
    return digits < 0 ? nil : Int(digits)
  }
}
