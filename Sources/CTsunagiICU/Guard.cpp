#include "Guard.hpp"

namespace tsunagi {

tsunagi_icu_status write(const icu::UnicodeString &text, tsunagi_icu_buffer &output, UErrorCode code) {
  if (U_FAILURE(code)) return status(code);
  BufferSink sink(output);
  text.toUTF8(sink);
  return sink.overflowed() ? TSUNAGI_ICU_BUFFER_TOO_SMALL : TSUNAGI_ICU_OK;
}

tsunagi_icu_status write(const std::string &text, tsunagi_icu_buffer &output, UErrorCode code) {
  if (U_FAILURE(code)) return status(code);
  BufferSink sink(output);
  sink.Append(text.data(), static_cast<int32_t>(text.size()));
  return sink.overflowed() ? TSUNAGI_ICU_BUFFER_TOO_SMALL : TSUNAGI_ICU_OK;
}

} // namespace tsunagi
