#pragma once

#include <unicode/locid.h>

#include "Guard.hpp"

namespace tsunagi {

/// A locale from a BCP 47 tag, also one written with `_`; `U_ILLEGAL_ARGUMENT_ERROR` when it is not well formed.
icu::Locale locale(tsunagi_icu_text tag, UErrorCode &code);

/// The status of a failure to make a locale: its tag is wrong, or what was to be added to it is.
inline tsunagi_icu_status localeStatus(UErrorCode code) {
  if (code == U_ILLEGAL_ARGUMENT_ERROR) return TSUNAGI_ICU_INVALID_LOCALE;
  return code == U_INVALID_FORMAT_ERROR ? TSUNAGI_ICU_INVALID_ARGUMENT : status(code);
}

/// The locale with a numbering system (when `numbering` is not empty) and, unless it asks for another, the
/// Gregorian calendar: a date in a Thai message has the year that the parcel label has.
icu::Locale formattingLocale(tsunagi_icu_text tag, tsunagi_icu_text numbering, UErrorCode &code);

} // namespace tsunagi
