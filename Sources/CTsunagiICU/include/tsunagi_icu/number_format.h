#pragma once

#include "status.h"

TSUNAGI_ICU_BEGIN

/// How a currency is written.
enum {
  /// No currency: a plain number.
  TSUNAGI_ICU_CURRENCY_NONE = 0,
  /// `¥`, `$`, but `JP¥` where the plain sign would be read as the locale's own currency.
  TSUNAGI_ICU_CURRENCY_SYMBOL = 1,
  /// `JPY`
  TSUNAGI_ICU_CURRENCY_CODE = 2,
  /// `円`, `Japanese yen`
  TSUNAGI_ICU_CURRENCY_NAME = 3,
};

typedef struct {
  tsunagi_icu_text locale;
  /// A CLDR numbering system, or empty for the locale's own.
  tsunagi_icu_text numbering;
  /// -1 for as many digits as the number has.
  int32_t minimum_fraction_digits;
  int32_t maximum_fraction_digits;
  int32_t grouping;
  int32_t currency_style;
  /// Three upper-case letters of ISO 4217; the fraction digits are then the currency's own.
  char currency[4];
} tsunagi_icu_number_style;

/// Formats numbers in one style. Immutable: safe to use from any thread.
typedef struct tsunagi_icu_number_format tsunagi_icu_number_format;

tsunagi_icu_status tsunagi_icu_number_format_open(const tsunagi_icu_number_style *style,
                                                  tsunagi_icu_number_format **format) TSUNAGI_ICU_NOEXCEPT;
void tsunagi_icu_number_format_close(tsunagi_icu_number_format *format) TSUNAGI_ICU_NOEXCEPT;

/// Writes a number given as digits with an optional sign and fraction.
tsunagi_icu_status tsunagi_icu_number_format_decimal(const tsunagi_icu_number_format *format, tsunagi_icu_text number,
                                                     tsunagi_icu_buffer *output) TSUNAGI_ICU_NOEXCEPT;

/// How many fraction digits a currency has; -1 for a code that ISO 4217 does not have.
int32_t tsunagi_icu_currency_fraction_digits(const char currency[4]) TSUNAGI_ICU_NOEXCEPT;

TSUNAGI_ICU_END
