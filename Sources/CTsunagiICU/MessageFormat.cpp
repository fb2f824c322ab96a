#include "tsunagi_icu/message_format.h"

#include <memory>
#include <vector>

#include <unicode/fieldpos.h>
#include <unicode/msgfmt.h>

#include "Locales.hpp"
#include "MessagePatterns.hpp"

struct tsunagi_icu_message {
  std::unique_ptr<icu::MessageFormat> format;
};

struct tsunagi_icu_arguments {
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;

  tsunagi_icu_status add(tsunagi_icu_text name, icu::Formattable value) {
    names.push_back(icu::UnicodeString::fromUTF8(tsunagi::piece(name)));
    values.push_back(std::move(value));
    return TSUNAGI_ICU_OK;
  }
};

namespace {

template <typename Make>
tsunagi_icu_status add(tsunagi_icu_arguments *arguments, tsunagi_icu_text name, Make make) noexcept {
  return tsunagi::guarded([&]() -> tsunagi_icu_status {
    if (arguments == nullptr || !tsunagi::fits(name)) return TSUNAGI_ICU_INVALID_ARGUMENT;
    UErrorCode code = U_ZERO_ERROR;
    icu::Formattable value = make(code);
    return U_FAILURE(code) ? TSUNAGI_ICU_INVALID_ARGUMENT : arguments->add(name, std::move(value));
  });
}

} // namespace

tsunagi_icu_status tsunagi_icu_message_open(tsunagi_icu_text pattern, tsunagi_icu_text locale,
                                            tsunagi_icu_text numbering, tsunagi_icu_message **message,
                                            tsunagi_icu_message_error *error) noexcept {
  return tsunagi::guarded([&]() -> tsunagi_icu_status {
    if (message == nullptr || error == nullptr || !tsunagi::fits(numbering)) return TSUNAGI_ICU_INVALID_ARGUMENT;
    tsunagi::ParsedMessage parsed;
    const tsunagi_icu_status status = tsunagi::parse(pattern, parsed, *error);
    if (status != TSUNAGI_ICU_OK) return status;
    UErrorCode code = U_ZERO_ERROR;
    const icu::Locale resolved = tsunagi::formattingLocale(locale, numbering, code);
    if (U_FAILURE(code)) return tsunagi::localeStatus(code);
    UParseError found{};
    auto format = std::make_unique<icu::MessageFormat>(parsed.pattern, resolved, found, code);
    if (code == U_MEMORY_ALLOCATION_ERROR) return TSUNAGI_ICU_OUT_OF_MEMORY;
    if (U_FAILURE(code)) {
      *error = {TSUNAGI_ICU_MESSAGE_UNKNOWN_FORMAT, 0};
      return TSUNAGI_ICU_INVALID_SYNTAX;
    }
    *message = new tsunagi_icu_message{std::move(format)};
    return TSUNAGI_ICU_OK;
  });
}

void tsunagi_icu_message_close(tsunagi_icu_message *message) noexcept { delete message; }

tsunagi_icu_status tsunagi_icu_message_format(tsunagi_icu_message *message, const tsunagi_icu_arguments *arguments,
                                              tsunagi_icu_buffer *output) noexcept {
  return tsunagi::guarded([&]() -> tsunagi_icu_status {
    if (message == nullptr || arguments == nullptr || output == nullptr) return TSUNAGI_ICU_INVALID_ARGUMENT;
    UErrorCode code = U_ZERO_ERROR;
    icu::UnicodeString formatted;
    message->format->format(arguments->names.data(), arguments->values.data(),
                            static_cast<int32_t>(arguments->values.size()), formatted, code);
    if (U_FAILURE(code) && code != U_MEMORY_ALLOCATION_ERROR) return TSUNAGI_ICU_INVALID_ARGUMENT;
    return tsunagi::write(formatted, *output, code);
  });
}

tsunagi_icu_status tsunagi_icu_arguments_open(tsunagi_icu_arguments **arguments) noexcept {
  return tsunagi::guarded([&]() -> tsunagi_icu_status {
    if (arguments == nullptr) return TSUNAGI_ICU_INVALID_ARGUMENT;
    *arguments = new tsunagi_icu_arguments();
    return TSUNAGI_ICU_OK;
  });
}

void tsunagi_icu_arguments_close(tsunagi_icu_arguments *arguments) noexcept { delete arguments; }

tsunagi_icu_status tsunagi_icu_arguments_add_text(tsunagi_icu_arguments *arguments, tsunagi_icu_text name,
                                                  tsunagi_icu_text value) noexcept {
  if (!tsunagi::fits(value)) return TSUNAGI_ICU_INVALID_ARGUMENT;
  return add(arguments, name,
             [&](UErrorCode &) { return icu::Formattable(icu::UnicodeString::fromUTF8(tsunagi::piece(value))); });
}

tsunagi_icu_status tsunagi_icu_arguments_add_integer(tsunagi_icu_arguments *arguments, tsunagi_icu_text name,
                                                     int64_t value) noexcept {
  return add(arguments, name, [&](UErrorCode &) { return icu::Formattable(value); });
}

tsunagi_icu_status tsunagi_icu_arguments_add_decimal(tsunagi_icu_arguments *arguments, tsunagi_icu_text name,
                                                     tsunagi_icu_text value) noexcept {
  if (!tsunagi::fits(value)) return TSUNAGI_ICU_INVALID_ARGUMENT;
  return add(arguments, name, [&](UErrorCode &code) { return icu::Formattable(tsunagi::piece(value), code); });
}

tsunagi_icu_status tsunagi_icu_arguments_add_double(tsunagi_icu_arguments *arguments, tsunagi_icu_text name,
                                                    double value) noexcept {
  return add(arguments, name, [&](UErrorCode &) { return icu::Formattable(value); });
}

tsunagi_icu_status tsunagi_icu_arguments_add_date(tsunagi_icu_arguments *arguments, tsunagi_icu_text name,
                                                  double milliseconds) noexcept {
  return add(arguments, name,
             [&](UErrorCode &) { return icu::Formattable(milliseconds, icu::Formattable::kIsDate); });
}
