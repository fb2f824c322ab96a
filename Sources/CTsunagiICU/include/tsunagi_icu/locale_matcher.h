#pragma once

#include "status.h"

TSUNAGI_ICU_BEGIN

/// Matches what readers want with what there is. Immutable: safe to use from any thread.
typedef struct tsunagi_icu_locale_matcher tsunagi_icu_locale_matcher;

tsunagi_icu_status tsunagi_icu_locale_matcher_open(const tsunagi_icu_text *supported, size_t count,
                                                   tsunagi_icu_locale_matcher **matcher) TSUNAGI_ICU_NOEXCEPT;
void tsunagi_icu_locale_matcher_close(tsunagi_icu_locale_matcher *matcher) TSUNAGI_ICU_NOEXCEPT;

/// The best pair, as places in the two lists; both -1 when nothing is near enough.
tsunagi_icu_status tsunagi_icu_locale_matcher_match(const tsunagi_icu_locale_matcher *matcher,
                                                    const tsunagi_icu_text *desired, size_t count,
                                                    int32_t *desired_index,
                                                    int32_t *supported_index) TSUNAGI_ICU_NOEXCEPT;

TSUNAGI_ICU_END
