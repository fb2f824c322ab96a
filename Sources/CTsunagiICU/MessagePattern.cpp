#include "tsunagi_icu/message_pattern.h"

#include <vector>

#include "MessagePatterns.hpp"

namespace {

/// A message nested deeper than this is a mistake or an attack: ICU parses by recursion.
constexpr int32_t deepest = 64;

bool tooDeep(const icu::UnicodeString &pattern, int32_t &where) {
  int32_t depth = 0;
  for (where = 0; where < pattern.length(); where += 1) {
    const char16_t unit = pattern.charAt(where);
    if (unit == u'{' && ++depth > deepest) return true;
    if (unit == u'}' && depth > 0) depth -= 1;
  }
  return false;
}

int32_t reason(UErrorCode code) {
  switch (code) {
  case U_DEFAULT_KEYWORD_MISSING:
    return TSUNAGI_ICU_MESSAGE_MISSING_OTHER;
  case U_INDEX_OUTOFBOUNDS_ERROR:
    return TSUNAGI_ICU_MESSAGE_TOO_LARGE;
  default:
    return TSUNAGI_ICU_MESSAGE_SYNTAX;
  }
}

/// What ICU's parser lets pass: a quotation that is open at the end (it closes it, and the placeholders inside become
/// text), and a `}` in the outermost text that closes nothing (it shows it). Where they are, or -1.
struct Oversights {
  int32_t quote = -1;
  int32_t brace = -1;
};

Oversights oversights(const icu::MessagePattern &parsed, const icu::UnicodeString &pattern) {
  Oversights found;
  int32_t depth = 0;
  int32_t position = 0;
  for (int32_t i = 0; i < parsed.countParts(); i += 1) {
    const auto &part = parsed.getPart(i);
    const int32_t index = part.getIndex();
    if (depth == 0 && found.quote < 0 && found.brace < 0 && index > position) {
      found.brace = pattern.indexOf(u'}', position, index - position);
    }
    switch (part.getType()) {
    case UMSGPAT_PART_TYPE_ARG_START:
      depth += 1;
      break;
    case UMSGPAT_PART_TYPE_ARG_LIMIT:
      depth -= 1;
      break;
    case UMSGPAT_PART_TYPE_SKIP_SYNTAX: {
      // The second of two apostrophes stands for one; any other opens or closes.
      const bool doubled = index > position && pattern.charAt(index - 1) == u'\'';
      if (!doubled) found.quote = found.quote < 0 ? index : -1;
      break;
    }
    default:
      break;
    }
    position = part.getLimit();
  }
  return found;
}

/// ICU only says that a brace never closes: where the innermost such brace is, or the quotation that swallowed the
/// closing one.
Oversights unclosed(const icu::UnicodeString &pattern) {
  std::vector<int32_t> open;
  Oversights found;
  for (int32_t i = 0; i < pattern.length(); i += 1) {
    const char16_t unit = pattern.charAt(i);
    if (unit == u'\'') {
      const char16_t next = i + 1 < pattern.length() ? pattern.charAt(i + 1) : u' ';
      const bool quotes = next == u'{' || next == u'}' || (next == u'#' && !open.empty());
      if (next == u'\'') {
        i += 1;
      } else {
        found.quote = found.quote < 0 && quotes ? i : -1;
      }
    } else if (found.quote < 0 && unit == u'{') {
      open.push_back(i);
    } else if (found.quote < 0 && unit == u'}' && !open.empty()) {
      open.pop_back();
    }
  }
  found.brace = open.empty() ? pattern.length() : open.back();
  return found;
}

int32_t kind(UMessagePatternPartType type) {
  switch (type) {
  case UMSGPAT_PART_TYPE_MSG_START:
    return TSUNAGI_ICU_PART_MESSAGE_START;
  case UMSGPAT_PART_TYPE_MSG_LIMIT:
    return TSUNAGI_ICU_PART_MESSAGE_LIMIT;
  case UMSGPAT_PART_TYPE_ARG_START:
    return TSUNAGI_ICU_PART_ARGUMENT_START;
  case UMSGPAT_PART_TYPE_ARG_LIMIT:
    return TSUNAGI_ICU_PART_ARGUMENT_LIMIT;
  case UMSGPAT_PART_TYPE_ARG_NAME:
  case UMSGPAT_PART_TYPE_ARG_NUMBER:
    return TSUNAGI_ICU_PART_NAME;
  case UMSGPAT_PART_TYPE_ARG_TYPE:
    return TSUNAGI_ICU_PART_TYPE;
  case UMSGPAT_PART_TYPE_ARG_STYLE:
    return TSUNAGI_ICU_PART_STYLE;
  case UMSGPAT_PART_TYPE_ARG_SELECTOR:
    return TSUNAGI_ICU_PART_SELECTOR;
  case UMSGPAT_PART_TYPE_ARG_INT:
  case UMSGPAT_PART_TYPE_ARG_DOUBLE:
    return TSUNAGI_ICU_PART_NUMBER;
  case UMSGPAT_PART_TYPE_REPLACE_NUMBER:
    return TSUNAGI_ICU_PART_REPLACED_NUMBER;
  default:
    return TSUNAGI_ICU_PART_OTHER;
  }
}

int32_t argument(UMessagePatternArgType type) {
  switch (type) {
  case UMSGPAT_ARG_TYPE_SIMPLE:
    return TSUNAGI_ICU_ARGUMENT_SIMPLE;
  case UMSGPAT_ARG_TYPE_CHOICE:
    return TSUNAGI_ICU_ARGUMENT_CHOICE;
  case UMSGPAT_ARG_TYPE_PLURAL:
    return TSUNAGI_ICU_ARGUMENT_PLURAL;
  case UMSGPAT_ARG_TYPE_SELECT:
    return TSUNAGI_ICU_ARGUMENT_SELECT;
  case UMSGPAT_ARG_TYPE_SELECTORDINAL:
    return TSUNAGI_ICU_ARGUMENT_SELECT_ORDINAL;
  default:
    return TSUNAGI_ICU_ARGUMENT_NONE;
  }
}

} // namespace

namespace tsunagi {

ByteOffsets::ByteOffsets(const icu::UnicodeString &text) {
  offsets.reserve(static_cast<size_t>(text.length()) + 1);
  int32_t bytes = 0;
  for (int32_t i = 0; i < text.length();) {
    const UChar32 scalar = text.char32At(i);
    const int32_t units = U16_LENGTH(scalar);
    for (int32_t unit = 0; unit < units; unit += 1) offsets.push_back(bytes);
    bytes += U8_LENGTH(scalar);
    i += units;
  }
  offsets.push_back(bytes);
}

int32_t ByteOffsets::operator[](int32_t unit) const {
  const size_t last = offsets.size() - 1;
  return offsets[unit < 0 ? 0 : (static_cast<size_t>(unit) > last ? last : static_cast<size_t>(unit))];
}

tsunagi_icu_status parse(tsunagi_icu_text text, ParsedMessage &message, tsunagi_icu_message_error &error) {
  error = {0, 0};
  if (!fits(text)) return TSUNAGI_ICU_INVALID_ARGUMENT;
  message.pattern = icu::UnicodeString::fromUTF8(piece(text));
  const auto refuse = [&](int32_t why, int32_t unit) {
    error = {why, ByteOffsets(message.pattern)[unit]};
    return TSUNAGI_ICU_INVALID_SYNTAX;
  };
  int32_t where = 0;
  if (tooDeep(message.pattern, where)) return refuse(TSUNAGI_ICU_MESSAGE_TOO_LARGE, where);
  UErrorCode code = U_ZERO_ERROR;
  UParseError found{};
  message.parsed.parse(message.pattern, &found, code);
  if (code == U_MEMORY_ALLOCATION_ERROR) return TSUNAGI_ICU_OUT_OF_MEMORY;
  if (U_FAILURE(code) && code != U_UNMATCHED_BRACES) return refuse(reason(code), found.offset);
  const Oversights places =
      U_FAILURE(code) ? unclosed(message.pattern) : oversights(message.parsed, message.pattern);
  if (places.quote >= 0) return refuse(TSUNAGI_ICU_MESSAGE_UNCLOSED_QUOTE, places.quote);
  if (places.brace >= 0) return refuse(TSUNAGI_ICU_MESSAGE_UNMATCHED_BRACES, places.brace);
  return TSUNAGI_ICU_OK;
}

} // namespace tsunagi

tsunagi_icu_status tsunagi_icu_message_parse(tsunagi_icu_text pattern, tsunagi_icu_message_part_buffer *parts,
                                             tsunagi_icu_message_error *error) noexcept {
  return tsunagi::guarded([&]() -> tsunagi_icu_status {
    if (parts == nullptr || error == nullptr) return TSUNAGI_ICU_INVALID_ARGUMENT;
    parts->count = 0;
    tsunagi::ParsedMessage message;
    const tsunagi_icu_status status = tsunagi::parse(pattern, message, *error);
    if (status != TSUNAGI_ICU_OK) return status;
    const tsunagi::ByteOffsets offsets(message.pattern);
    parts->count = static_cast<size_t>(message.parsed.countParts());
    if (parts->count > parts->capacity) return TSUNAGI_ICU_BUFFER_TOO_SMALL;
    for (int32_t i = 0; i < message.parsed.countParts(); i += 1) {
      const auto &part = message.parsed.getPart(i);
      parts->parts[i] = {kind(part.getType()), argument(part.getArgType()), offsets[part.getIndex()],
                         offsets[part.getLimit()], message.parsed.getNumericValue(part)};
    }
    return TSUNAGI_ICU_OK;
  });
}
