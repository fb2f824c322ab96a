#pragma once

#include <climits>
#include <new>
#include <string>

#include <unicode/bytestream.h>
#include <unicode/stringpiece.h>
#include <unicode/unistr.h>
#include <unicode/utypes.h>

#include "tsunagi_icu/status.h"

namespace tsunagi {

/// What an ICU error means to a caller of this face.
inline tsunagi_icu_status status(UErrorCode code) {
  if (U_SUCCESS(code)) return TSUNAGI_ICU_OK;
  switch (code) {
  case U_MEMORY_ALLOCATION_ERROR:
    return TSUNAGI_ICU_OUT_OF_MEMORY;
  case U_ILLEGAL_ARGUMENT_ERROR:
  case U_INDEX_OUTOFBOUNDS_ERROR:
    return TSUNAGI_ICU_INVALID_ARGUMENT;
  default:
    return code >= U_PARSE_ERROR_START && code < U_PLUGIN_ERROR_LIMIT ? TSUNAGI_ICU_INVALID_SYNTAX
                                                                     : TSUNAGI_ICU_UNAVAILABLE;
  }
}

/// Runs `body` so that no exception leaves the shim: a C face has no way to carry one.
template <typename Body> tsunagi_icu_status guarded(Body body) noexcept {
  try {
    return body();
  } catch (const std::bad_alloc &) {
    return TSUNAGI_ICU_OUT_OF_MEMORY;
  } catch (...) {
    return TSUNAGI_ICU_UNAVAILABLE;
  }
}

/// ICU counts in 32 bits: longer text is refused before a length can wrap.
inline bool fits(tsunagi_icu_text text) {
  return text.count <= static_cast<size_t>(INT32_MAX) && (text.bytes != nullptr || text.count == 0);
}

inline icu::StringPiece piece(tsunagi_icu_text text) {
  return icu::StringPiece(reinterpret_cast<const char *>(text.bytes), static_cast<int32_t>(text.count));
}

/// Writes into a caller's buffer as far as it reaches and counts the rest, so that a second call can succeed.
class BufferSink final : public icu::ByteSink {
public:
  explicit BufferSink(tsunagi_icu_buffer &buffer) : buffer(buffer) { buffer.count = 0; }

  void Append(const char *bytes, int32_t n) override {
    if (n <= 0) return;
    const size_t count = static_cast<size_t>(n);
    if (!overflowed() && count <= buffer.capacity - buffer.count) {
      char *end = reinterpret_cast<char *>(buffer.bytes) + buffer.count;
      // ICU may have written in place, into what GetAppendBuffer lent it.
      if (bytes != end) __builtin_memcpy(end, bytes, count);
    } else {
      lost = true;
    }
    buffer.count += count;
  }

  char *GetAppendBuffer(int32_t min_capacity, int32_t, char *scratch, int32_t scratch_capacity,
                        int32_t *result_capacity) override {
    if (min_capacity < 1 || scratch_capacity < min_capacity) {
      *result_capacity = 0;
      return nullptr;
    }
    const size_t room = overflowed() ? 0 : buffer.capacity - buffer.count;
    if (room >= static_cast<size_t>(min_capacity)) {
      *result_capacity = room > INT32_MAX ? INT32_MAX : static_cast<int32_t>(room);
      return reinterpret_cast<char *>(buffer.bytes) + buffer.count;
    }
    *result_capacity = scratch_capacity;
    return scratch;
  }

  bool overflowed() const { return lost || buffer.count > buffer.capacity; }

private:
  tsunagi_icu_buffer &buffer;
  bool lost = false;
};

/// Writes text that ICU made, unless making it failed.
tsunagi_icu_status write(const icu::UnicodeString &text, tsunagi_icu_buffer &output, UErrorCode code);
tsunagi_icu_status write(const std::string &text, tsunagi_icu_buffer &output, UErrorCode code);

} // namespace tsunagi
