#pragma once

#include "status.h"

TSUNAGI_ICU_BEGIN

/// What to make of a tag.
enum {
  /// Aliases replaced, subtags in canonical case and order.
  TSUNAGI_ICU_TAG_CANONICAL = 0,
  /// Canonical, and the likely subtags added.
  TSUNAGI_ICU_TAG_MAXIMIZED = 1,
  /// Canonical, and the likely subtags removed.
  TSUNAGI_ICU_TAG_MINIMIZED = 2,
};

/// Writes a BCP 47 tag made from one written with `-` or `_`. Safe to call from any thread.
tsunagi_icu_status tsunagi_icu_locale_tag(int32_t kind, tsunagi_icu_text tag,
                                          tsunagi_icu_buffer *output) TSUNAGI_ICU_NOEXCEPT;

TSUNAGI_ICU_END
