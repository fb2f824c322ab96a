#include "tsunagi_icu/number_format.h"

#include <string>

#include <unicode/currunit.h>
#include <unicode/numberformatter.h>
#include <unicode/ucurr.h>

#include "Locales.hpp"

struct tsunagi_icu_number_format {
  icu::number::LocalizedNumberFormatter formatter;
};

namespace {

struct CurrencyCode {
  char16_t units[4];

  explicit CurrencyCode(const char code[4])
      : units{static_cast<char16_t>(code[0]), static_cast<char16_t>(code[1]), static_cast<char16_t>(code[2]), 0} {}
};

icu::UnicodeString narrowSymbol(const char16_t *currency, const icu::Locale &locale, UErrorCode &code) {
  int32_t length = 0;
  const char16_t *symbol =
      ucurr_getName(currency, locale.getName(), UCURR_NARROW_SYMBOL_NAME, nullptr, &length, &code);
  return U_SUCCESS(code) ? icu::UnicodeString(symbol, length) : icu::UnicodeString();
}

/// Whether people of this locale would take the plain sign for their own currency: ¥1,980 in Chinese is yuan.
bool readsAsOwnCurrency(const CurrencyCode &currency, const icu::Locale &locale) {
  UErrorCode code = U_ZERO_ERROR;
  icu::Locale likely(locale);
  likely.addLikelySubtags(code);
  char16_t own[4] = {};
  ucurr_forLocale(likely.getName(), own, 4, &code);
  if (U_FAILURE(code) || icu::UnicodeString(own) == icu::UnicodeString(currency.units)) return false;
  const icu::UnicodeString sign = narrowSymbol(currency.units, locale, code);
  return narrowSymbol(own, locale, code) == sign && U_SUCCESS(code);
}

UNumberUnitWidth width(int32_t style, const CurrencyCode &currency, const icu::Locale &locale) {
  switch (style) {
  case TSUNAGI_ICU_CURRENCY_CODE:
    return UNUM_UNIT_WIDTH_ISO_CODE;
  case TSUNAGI_ICU_CURRENCY_NAME:
    return UNUM_UNIT_WIDTH_FULL_NAME;
  default:
    return readsAsOwnCurrency(currency, locale) ? UNUM_UNIT_WIDTH_SHORT : UNUM_UNIT_WIDTH_NARROW;
  }
}

icu::number::Precision precision(const tsunagi_icu_number_style &style) {
  if (style.minimum_fraction_digits < 0 && style.maximum_fraction_digits < 0) {
    return icu::number::Precision::unlimited();
  }
  if (style.maximum_fraction_digits < 0) return icu::number::Precision::minFraction(style.minimum_fraction_digits);
  if (style.minimum_fraction_digits < 0) return icu::number::Precision::maxFraction(style.maximum_fraction_digits);
  return icu::number::Precision::minMaxFraction(style.minimum_fraction_digits, style.maximum_fraction_digits);
}

} // namespace

tsunagi_icu_status tsunagi_icu_number_format_open(const tsunagi_icu_number_style *style,
                                                  tsunagi_icu_number_format **format) noexcept {
  return tsunagi::guarded([&]() -> tsunagi_icu_status {
    if (style == nullptr || format == nullptr || !tsunagi::fits(style->numbering)) return TSUNAGI_ICU_INVALID_ARGUMENT;
    UErrorCode code = U_ZERO_ERROR;
    const icu::Locale locale = tsunagi::formattingLocale(style->locale, style->numbering, code);
    if (U_FAILURE(code)) return tsunagi::localeStatus(code);
    auto formatter = icu::number::NumberFormatter::withLocale(locale)
                         .grouping(style->grouping != 0 ? UNUM_GROUPING_AUTO : UNUM_GROUPING_OFF)
                         .roundingMode(UNUM_ROUND_HALFUP);
    if (style->currency_style == TSUNAGI_ICU_CURRENCY_NONE) {
      formatter = formatter.precision(precision(*style));
    } else {
      if (tsunagi_icu_currency_fraction_digits(style->currency) < 0) return TSUNAGI_ICU_INVALID_ARGUMENT;
      const CurrencyCode currency(style->currency);
      formatter = formatter.unit(icu::CurrencyUnit(currency.units, code))
                      .unitWidth(width(style->currency_style, currency, locale));
    }
    if (U_FAILURE(code) || formatter.copyErrorTo(code)) return tsunagi::status(code);
    *format = new tsunagi_icu_number_format{std::move(formatter)};
    return TSUNAGI_ICU_OK;
  });
}

void tsunagi_icu_number_format_close(tsunagi_icu_number_format *format) noexcept { delete format; }

tsunagi_icu_status tsunagi_icu_number_format_decimal(const tsunagi_icu_number_format *format, tsunagi_icu_text number,
                                                     tsunagi_icu_buffer *output) noexcept {
  return tsunagi::guarded([&]() -> tsunagi_icu_status {
    if (format == nullptr || output == nullptr || !tsunagi::fits(number)) return TSUNAGI_ICU_INVALID_ARGUMENT;
    UErrorCode code = U_ZERO_ERROR;
    const icu::number::FormattedNumber formatted = format->formatter.formatDecimal(tsunagi::piece(number), code);
    if (U_FAILURE(code)) return tsunagi::status(code);
    return tsunagi::write(formatted.toString(code), *output, code);
  });
}

int32_t tsunagi_icu_currency_fraction_digits(const char currency[4]) noexcept {
  for (int i = 0; i < 3; i += 1) {
    if (currency[i] < 'A' || currency[i] > 'Z') return -1;
  }
  const CurrencyCode code(currency);
  UErrorCode status = U_ZERO_ERROR;
  if (ucurr_getNumericCode(code.units) == 0) return -1;
  const int32_t digits = ucurr_getDefaultFractionDigits(code.units, &status);
  return U_SUCCESS(status) ? digits : -1;
}
