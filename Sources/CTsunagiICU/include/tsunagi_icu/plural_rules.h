#pragma once

#include "status.h"

TSUNAGI_ICU_BEGIN

/// The plural rules of one locale. Immutable: safe to use from any thread.
typedef struct tsunagi_icu_plural_rules tsunagi_icu_plural_rules;

tsunagi_icu_status tsunagi_icu_plural_rules_open(tsunagi_icu_text locale, int32_t ordinal,
                                                 tsunagi_icu_plural_rules **rules) TSUNAGI_ICU_NOEXCEPT;
void tsunagi_icu_plural_rules_close(tsunagi_icu_plural_rules *rules) TSUNAGI_ICU_NOEXCEPT;

/// Writes the keywords of the rules, separated by spaces.
tsunagi_icu_status tsunagi_icu_plural_rules_keywords(const tsunagi_icu_plural_rules *rules,
                                                     tsunagi_icu_buffer *output) TSUNAGI_ICU_NOEXCEPT;

/// Writes the keyword of a number: digits, an optional fraction whose zeros count, and an optional compact
/// exponent (`exponent` > 0).
tsunagi_icu_status tsunagi_icu_plural_rules_select(const tsunagi_icu_plural_rules *rules, tsunagi_icu_text number,
                                                   int32_t fraction_digits, int32_t exponent,
                                                   tsunagi_icu_buffer *output) TSUNAGI_ICU_NOEXCEPT;

TSUNAGI_ICU_END
