#pragma once

#include "status.h"

TSUNAGI_ICU_BEGIN

/// What a part of a pattern is.
enum {
  TSUNAGI_ICU_PART_MESSAGE_START = 0,
  TSUNAGI_ICU_PART_MESSAGE_LIMIT,
  TSUNAGI_ICU_PART_ARGUMENT_START,
  TSUNAGI_ICU_PART_ARGUMENT_LIMIT,
  /// A name or a number: both stand for the argument.
  TSUNAGI_ICU_PART_NAME,
  TSUNAGI_ICU_PART_TYPE,
  TSUNAGI_ICU_PART_STYLE,
  TSUNAGI_ICU_PART_SELECTOR,
  /// The value of an explicit selector (`=2`), or a plural's offset when no selector came before.
  TSUNAGI_ICU_PART_NUMBER,
  /// The `#` of a plural's message.
  TSUNAGI_ICU_PART_REPLACED_NUMBER,
  /// Syntax that is not shown (quotes), or shown twice.
  TSUNAGI_ICU_PART_OTHER,
};

/// What kind of argument an argument is.
enum {
  TSUNAGI_ICU_ARGUMENT_NONE = 0,
  TSUNAGI_ICU_ARGUMENT_SIMPLE,
  TSUNAGI_ICU_ARGUMENT_CHOICE,
  TSUNAGI_ICU_ARGUMENT_PLURAL,
  TSUNAGI_ICU_ARGUMENT_SELECT,
  TSUNAGI_ICU_ARGUMENT_SELECT_ORDINAL,
};

/// One part: its bytes in the pattern, the kind of argument for argument starts, the value for numbers.
typedef struct {
  int32_t kind;
  int32_t argument;
  int32_t start;
  int32_t end;
  double value;
} tsunagi_icu_message_part;

/// Where a function writes parts. On return `count` is the number of parts, whether they fitted or not.
typedef struct {
  tsunagi_icu_message_part *parts;
  size_t capacity;
  size_t count;
} tsunagi_icu_message_part_buffer;

/// Why a pattern was refused.
enum {
  TSUNAGI_ICU_MESSAGE_SYNTAX = 1,
  TSUNAGI_ICU_MESSAGE_UNMATCHED_BRACES,
  TSUNAGI_ICU_MESSAGE_MISSING_OTHER,
  TSUNAGI_ICU_MESSAGE_UNCLOSED_QUOTE,
  TSUNAGI_ICU_MESSAGE_TOO_LARGE,
  /// The pattern parses, but ICU has no format of the type or style that an argument names.
  TSUNAGI_ICU_MESSAGE_UNKNOWN_FORMAT,
};

/// The reason and the byte in the pattern where it was noticed.
typedef struct {
  int32_t reason;
  int32_t offset;
} tsunagi_icu_message_error;

/// Parses a message pattern into parts. Safe to call from any thread.
tsunagi_icu_status tsunagi_icu_message_parse(tsunagi_icu_text pattern, tsunagi_icu_message_part_buffer *parts,
                                             tsunagi_icu_message_error *error) TSUNAGI_ICU_NOEXCEPT;

TSUNAGI_ICU_END
