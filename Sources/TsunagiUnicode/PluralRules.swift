import CTsunagiICU

/// The plural rules of a language (CLDR), for cardinal or ordinal numbers. Immutable: any thread may use it.
public struct PluralRules: Sendable {
  private let handle: Handle
  /// The categories that the language has; always with `other`.
  public let categories: Set<PluralCategory>

  /// The rules of a locale. A language that CLDR has no rules for has only `other`.
  ///
  /// - Throws: ``UnicodeError`` with the code `invalidLocale` when the tag is not well formed.
  public init(locale: String, ordinal: Bool = false) throws(UnicodeError) {
    let handle = try Handle(locale: locale, ordinal: ordinal)
    let keywords = icuText { tsunagi_icu_plural_rules_keywords(handle.pointer, $0) }
    guard keywords.status == TSUNAGI_ICU_OK else {
      throw UnicodeError(status: keywords.status, "the plural categories of '\(locale)'")
    }
    self.handle = handle
    categories = Set(keywords.text.split(separator: " ").compactMap { PluralCategory(rawValue: String($0)) })
  }

  /// The category of a number written with ASCII digits.
  ///
  /// A fraction counts as written, since `1` and `1.0` differ in many languages. `1.2c6` is 1.2 million in compact
  /// form, as CLDR writes its samples; the digits before the point are then taken as one. Text that is no number,
  /// or has more than 100 digits, is `other`.
  public func category(of decimal: String) -> PluralCategory {
    guard let number = PluralOperand(decimal) else { return .other }
    let keyword = number.digits.withICUText { text in
      icuText(capacity: 8) {
        tsunagi_icu_plural_rules_select(handle.pointer, text, number.fractionDigits, number.exponent, $0)
      }
    }
    return keyword.status == TSUNAGI_ICU_OK ? PluralCategory(rawValue: keyword.text) ?? .other : .other
  }

  /// The category of a whole number.
  public func category(of integer: Int) -> PluralCategory {
    category(of: String(integer))
  }
}

extension PluralRules {
  /// Owns the rules until the last copy is gone.
  ///
  /// `@unchecked Sendable`: the pointer is set once and never handed out, and ICU's `PluralRules` is only read
  /// through `const` functions, which ICU allows from several threads at once.
  private final class Handle: @unchecked Sendable {
    let pointer: OpaquePointer

    init(locale: String, ordinal: Bool) throws(UnicodeError) {
      var rules: OpaquePointer?
      let status = locale.withICUText { tsunagi_icu_plural_rules_open($0, ordinal ? 1 : 0, &rules) }
      guard status == TSUNAGI_ICU_OK, let rules else {
        throw UnicodeError(status: status, "the plural rules of '\(locale)'")
      }
      pointer = rules
    }

    deinit { tsunagi_icu_plural_rules_close(pointer) }
  }
}
