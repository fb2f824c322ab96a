#pragma once

#include <stddef.h>
#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// The language model, constant for the life of the process and paged in from the binary on demand.
extern const unsigned char *_Nonnull tsunagi_language_model(size_t *_Nonnull length);

/// The place from 0 to 7 of `mark` among the eight of a bucket (16-byte aligned), or -1.
static inline int32_t tsunagi_find_mark(const uint16_t *_Nonnull marks, uint16_t mark) {
#if defined(__SSE2__)
  const __m128i equal =
      _mm_cmpeq_epi16(_mm_load_si128((const __m128i *)(const void *)marks), _mm_set1_epi16((short)mark));
  const int bits = _mm_movemask_epi8(equal);
  return bits == 0 ? -1 : __builtin_ctz((unsigned)bits) >> 1;
#else
  for (int32_t place = 0; place < 8; place++) {
    if (marks[place] == mark) return place;
  }
  return -1;
#endif
}

/// The number of ASCII letters, 16 at most, that the 16 readable bytes at `text` begin with; they are written to
/// `codes` in lower case, and zeros behind them up to 16 bytes.
static inline int32_t tsunagi_lower_letters(const uint8_t *_Nonnull text, uint8_t *_Nonnull codes) {
#if defined(__SSE2__)
  const __m128i lower =
      _mm_or_si128(_mm_loadu_si128((const __m128i *)(const void *)text), _mm_set1_epi8(0x20));
  // Signed comparison: bytes of other scripts are negative.
  const __m128i letters = _mm_and_si128(
      _mm_cmpgt_epi8(lower, _mm_set1_epi8(0x60)), _mm_cmplt_epi8(lower, _mm_set1_epi8(0x7B)));
  const unsigned others = ~(unsigned)_mm_movemask_epi8(letters);
  const int32_t length = __builtin_ctz(others);  // bit 16 is always set
  const __m128i places = _mm_setr_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  const __m128i kept = _mm_cmplt_epi8(places, _mm_set1_epi8((char)length));
  _mm_storeu_si128((__m128i *)(void *)codes, _mm_and_si128(lower, kept));
  return length;
#else
  int32_t length = 0;
  while (length < 16 && (uint8_t)((text[length] | 0x20) - 0x61) < 26) {
    codes[length] = text[length] | 0x20;
    length++;
  }
  for (int32_t at = length; at < 16; at++) codes[at] = 0;
  return length;
#endif
}
