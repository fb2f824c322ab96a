#pragma once

#include "status.h"

TSUNAGI_ICU_BEGIN

/// The forms of UAX #15, and NFKC_Casefold of The Unicode Standard, section 3.13.
enum {
  TSUNAGI_ICU_NFC = 0,
  TSUNAGI_ICU_NFD = 1,
  TSUNAGI_ICU_NFKC = 2,
  TSUNAGI_ICU_NFKD = 3,
  TSUNAGI_ICU_NFKC_CASEFOLD = 4,
};

/// One changed run: half-open byte ranges of the input and of the output.
typedef struct {
  int32_t source_start;
  int32_t source_end;
  int32_t target_start;
  int32_t target_end;
} tsunagi_icu_edit;

/// Where a function writes edits. On return `count` is the number of edits, whether they fitted or not.
typedef struct {
  tsunagi_icu_edit *edits;
  size_t capacity;
  size_t count;
} tsunagi_icu_edit_buffer;

/// Normalises `text`, which must be valid UTF-8. `edits` may be null. Safe to call from any thread.
tsunagi_icu_status tsunagi_icu_normalize(int32_t form, tsunagi_icu_text text, tsunagi_icu_buffer *output,
                                         tsunagi_icu_edit_buffer *edits) TSUNAGI_ICU_NOEXCEPT;

/// Whether `text` is already in `form`. Safe to call from any thread.
tsunagi_icu_status tsunagi_icu_is_normalized(int32_t form, tsunagi_icu_text text,
                                             int32_t *result) TSUNAGI_ICU_NOEXCEPT;

TSUNAGI_ICU_END
