#pragma once

#include "status.h"

TSUNAGI_ICU_BEGIN

enum {
  TSUNAGI_ICU_DATE_FULL = 0,
  TSUNAGI_ICU_DATE_LONG = 1,
  TSUNAGI_ICU_DATE_MEDIUM = 2,
  TSUNAGI_ICU_DATE_SHORT = 3,
  /// What a skeleton of UTS #35 asks for.
  TSUNAGI_ICU_DATE_SKELETON = 4,
};

typedef struct {
  tsunagi_icu_text locale;
  /// A CLDR numbering system, or empty for the locale's own.
  tsunagi_icu_text numbering;
  int32_t style;
  tsunagi_icu_text skeleton;
  /// An IANA zone.
  tsunagi_icu_text time_zone;
} tsunagi_icu_date_style;

/// Formats dates in one style. Not safe to share: one thread at a time.
typedef struct tsunagi_icu_date_format tsunagi_icu_date_format;

/// The calendar is Gregorian, back to before 1582, unless the locale asks for another.
tsunagi_icu_status tsunagi_icu_date_format_open(const tsunagi_icu_date_style *style,
                                                tsunagi_icu_date_format **format) TSUNAGI_ICU_NOEXCEPT;
void tsunagi_icu_date_format_close(tsunagi_icu_date_format *format) TSUNAGI_ICU_NOEXCEPT;

/// Writes an instant given as milliseconds since 1970-01-01T00:00:00Z.
tsunagi_icu_status tsunagi_icu_date_format_instant(tsunagi_icu_date_format *format, double milliseconds,
                                                   tsunagi_icu_buffer *output) TSUNAGI_ICU_NOEXCEPT;

TSUNAGI_ICU_END
