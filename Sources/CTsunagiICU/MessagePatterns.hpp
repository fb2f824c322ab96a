#pragma once

#include <cstdint>
#include <vector>

#include <unicode/messagepattern.h>
#include <unicode/unistr.h>

#include "Guard.hpp"
#include "tsunagi_icu/message_pattern.h"

namespace tsunagi {

/// ICU counts UTF-16 units, the face counts bytes.
class ByteOffsets {
public:
  explicit ByteOffsets(const icu::UnicodeString &text);
  int32_t operator[](int32_t unit) const;

private:
  std::vector<int32_t> offsets;
};

/// A pattern and what ICU's parser made of it.
struct ParsedMessage {
  UErrorCode code = U_ZERO_ERROR;
  icu::UnicodeString pattern;
  icu::MessagePattern parsed{code};
};

/// Parses, and refuses what ICU lets pass: an open quotation, nesting without end.
tsunagi_icu_status parse(tsunagi_icu_text text, ParsedMessage &message, tsunagi_icu_message_error &error);

} // namespace tsunagi
