#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
#define TSUNAGI_ICU_BEGIN extern "C" {
#define TSUNAGI_ICU_END }
#define TSUNAGI_ICU_NOEXCEPT noexcept
#else
#define TSUNAGI_ICU_BEGIN
#define TSUNAGI_ICU_END
#define TSUNAGI_ICU_NOEXCEPT
#endif

/// What every function of this face returns. Nothing throws, nothing aborts, and on failure no output is valid
/// unless the function says so.
typedef int32_t tsunagi_icu_status;

enum {
  TSUNAGI_ICU_OK = 0,
  /// The required sizes are reported; call again with buffers of at least that size.
  TSUNAGI_ICU_BUFFER_TOO_SMALL = 1,
  /// An argument is out of its domain, or longer than 2 GiB.
  TSUNAGI_ICU_INVALID_ARGUMENT = 2,
  /// The locale is not a well-formed BCP 47 tag.
  TSUNAGI_ICU_INVALID_LOCALE = 3,
  /// The text does not follow the syntax of its kind; where the function has an error record, it says where.
  TSUNAGI_ICU_INVALID_SYNTAX = 4,
  TSUNAGI_ICU_OUT_OF_MEMORY = 5,
  /// ICU's data for this is not there, or ICU failed in a way that the caller cannot mend.
  TSUNAGI_ICU_UNAVAILABLE = 6,
};

/// Text as UTF-8 bytes; `bytes` may be null when `count` is 0.
typedef struct {
  const uint8_t *bytes;
  size_t count;
} tsunagi_icu_text;

/// Where a function writes text. On return `count` is the size needed, whether it fitted or not.
typedef struct {
  uint8_t *bytes;
  size_t capacity;
  size_t count;
} tsunagi_icu_buffer;
