#pragma once

#include "status.h"

TSUNAGI_ICU_BEGIN

/// The boundaries of UAX #29.
enum {
  TSUNAGI_ICU_GRAPHEMES = 0,
  TSUNAGI_ICU_WORDS = 1,
  TSUNAGI_ICU_SENTENCES = 2,
};

/// What a word consists of; 0 for the other boundaries.
enum {
  TSUNAGI_ICU_WORD_NONE = 0,
  TSUNAGI_ICU_WORD_NUMBER = 1,
  TSUNAGI_ICU_WORD_LETTER = 2,
  TSUNAGI_ICU_WORD_KANA = 3,
  TSUNAGI_ICU_WORD_IDEOGRAPH = 4,
};

/// A segment ends before byte `end`, where the next one begins.
typedef struct {
  int32_t end;
  int32_t word;
} tsunagi_icu_segment;

/// Where a function writes segments. On return `count` is the number of segments, whether they fitted or not.
typedef struct {
  tsunagi_icu_segment *segments;
  size_t capacity;
  size_t count;
} tsunagi_icu_segment_buffer;

/// Finds the boundaries of one kind in one locale. Not safe to share: one thread at a time.
typedef struct tsunagi_icu_breaker tsunagi_icu_breaker;

tsunagi_icu_status tsunagi_icu_breaker_open(int32_t kind, tsunagi_icu_text locale,
                                            tsunagi_icu_breaker **breaker) TSUNAGI_ICU_NOEXCEPT;
void tsunagi_icu_breaker_close(tsunagi_icu_breaker *breaker) TSUNAGI_ICU_NOEXCEPT;

/// Cuts a text into segments that cover it.
tsunagi_icu_status tsunagi_icu_breaker_segments(tsunagi_icu_breaker *breaker, tsunagi_icu_text text,
                                                tsunagi_icu_segment_buffer *segments) TSUNAGI_ICU_NOEXCEPT;

TSUNAGI_ICU_END
