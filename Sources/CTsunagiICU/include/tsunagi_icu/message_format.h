#pragma once

#include "message_pattern.h"

TSUNAGI_ICU_BEGIN

/// A pattern made ready for one locale. Not safe to share: one thread at a time.
typedef struct tsunagi_icu_message tsunagi_icu_message;

/// Named values for a message. One thread at a time.
typedef struct tsunagi_icu_arguments tsunagi_icu_arguments;

/// `numbering` is a CLDR numbering system, or empty for the locale's own. Dates are Gregorian and in UTC.
tsunagi_icu_status tsunagi_icu_message_open(tsunagi_icu_text pattern, tsunagi_icu_text locale,
                                            tsunagi_icu_text numbering, tsunagi_icu_message **message,
                                            tsunagi_icu_message_error *error) TSUNAGI_ICU_NOEXCEPT;
void tsunagi_icu_message_close(tsunagi_icu_message *message) TSUNAGI_ICU_NOEXCEPT;

/// Writes the message with its arguments in place. The caller has made sure that every argument is there.
tsunagi_icu_status tsunagi_icu_message_format(tsunagi_icu_message *message, const tsunagi_icu_arguments *arguments,
                                              tsunagi_icu_buffer *output) TSUNAGI_ICU_NOEXCEPT;

tsunagi_icu_status tsunagi_icu_arguments_open(tsunagi_icu_arguments **arguments) TSUNAGI_ICU_NOEXCEPT;
void tsunagi_icu_arguments_close(tsunagi_icu_arguments *arguments) TSUNAGI_ICU_NOEXCEPT;

tsunagi_icu_status tsunagi_icu_arguments_add_text(tsunagi_icu_arguments *arguments, tsunagi_icu_text name,
                                                  tsunagi_icu_text value) TSUNAGI_ICU_NOEXCEPT;
tsunagi_icu_status tsunagi_icu_arguments_add_integer(tsunagi_icu_arguments *arguments, tsunagi_icu_text name,
                                                     int64_t value) TSUNAGI_ICU_NOEXCEPT;
/// `value` is digits with an optional sign and fraction.
tsunagi_icu_status tsunagi_icu_arguments_add_decimal(tsunagi_icu_arguments *arguments, tsunagi_icu_text name,
                                                     tsunagi_icu_text value) TSUNAGI_ICU_NOEXCEPT;
tsunagi_icu_status tsunagi_icu_arguments_add_double(tsunagi_icu_arguments *arguments, tsunagi_icu_text name,
                                                    double value) TSUNAGI_ICU_NOEXCEPT;
/// Milliseconds since 1970-01-01T00:00:00Z.
tsunagi_icu_status tsunagi_icu_arguments_add_date(tsunagi_icu_arguments *arguments, tsunagi_icu_text name,
                                                  double milliseconds) TSUNAGI_ICU_NOEXCEPT;

TSUNAGI_ICU_END
