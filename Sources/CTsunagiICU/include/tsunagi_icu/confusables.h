#pragma once

#include "status.h"

TSUNAGI_ICU_BEGIN

/// Writes the skeleton of UTS #39, section 4: equal for texts that look alike. Safe to call from any thread.
tsunagi_icu_status tsunagi_icu_skeleton(tsunagi_icu_text text, tsunagi_icu_buffer *output) TSUNAGI_ICU_NOEXCEPT;

TSUNAGI_ICU_END
