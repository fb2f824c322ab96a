import CTsunagiICU

/// How the currency of an amount is written.
public enum MoneyStyle: Sendable, Hashable, CaseIterable {
  /// `¥1,980`
  case symbol
  /// `JPY 1,980`
  case code
  /// `1,980円`, `1,980 Japanese yen`
  case name

  var code: Int {
    switch self {
    case .symbol: TSUNAGI_ICU_CURRENCY_SYMBOL
    case .code: TSUNAGI_ICU_CURRENCY_CODE
    case .name: TSUNAGI_ICU_CURRENCY_NAME
    }
  }
}
