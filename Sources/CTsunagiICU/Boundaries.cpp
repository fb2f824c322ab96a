#include "tsunagi_icu/boundaries.h"

#include <memory>

#include <unicode/brkiter.h>
#include <unicode/localpointer.h>
#include <unicode/utext.h>

#include "Locales.hpp"

struct tsunagi_icu_breaker {
  std::unique_ptr<icu::BreakIterator> iterator;
  bool tellsWords;
};

namespace {

icu::BreakIterator *make(int32_t kind, const icu::Locale &locale, UErrorCode &code) {
  switch (kind) {
  case TSUNAGI_ICU_GRAPHEMES:
    return icu::BreakIterator::createCharacterInstance(locale, code);
  case TSUNAGI_ICU_WORDS:
    return icu::BreakIterator::createWordInstance(locale, code);
  case TSUNAGI_ICU_SENTENCES:
    return icu::BreakIterator::createSentenceInstance(locale, code);
  default:
    code = U_ILLEGAL_ARGUMENT_ERROR;
    return nullptr;
  }
}

int32_t word(int32_t status) {
  if (status < UBRK_WORD_NONE_LIMIT) return TSUNAGI_ICU_WORD_NONE;
  if (status < UBRK_WORD_NUMBER_LIMIT) return TSUNAGI_ICU_WORD_NUMBER;
  if (status < UBRK_WORD_LETTER_LIMIT) return TSUNAGI_ICU_WORD_LETTER;
  if (status < UBRK_WORD_KANA_LIMIT) return TSUNAGI_ICU_WORD_KANA;
  return TSUNAGI_ICU_WORD_IDEOGRAPH;
}

} // namespace

tsunagi_icu_status tsunagi_icu_breaker_open(int32_t kind, tsunagi_icu_text locale,
                                            tsunagi_icu_breaker **breaker) noexcept {
  return tsunagi::guarded([&]() -> tsunagi_icu_status {
    if (breaker == nullptr) return TSUNAGI_ICU_INVALID_ARGUMENT;
    UErrorCode code = U_ZERO_ERROR;
    const icu::Locale resolved = tsunagi::locale(locale, code);
    if (U_FAILURE(code)) return tsunagi::localeStatus(code);
    std::unique_ptr<icu::BreakIterator> iterator(make(kind, resolved, code));
    if (U_FAILURE(code)) return tsunagi::status(code);
    *breaker = new tsunagi_icu_breaker{std::move(iterator), kind == TSUNAGI_ICU_WORDS};
    return TSUNAGI_ICU_OK;
  });
}

void tsunagi_icu_breaker_close(tsunagi_icu_breaker *breaker) noexcept { delete breaker; }

tsunagi_icu_status tsunagi_icu_breaker_segments(tsunagi_icu_breaker *breaker, tsunagi_icu_text text,
                                                tsunagi_icu_segment_buffer *segments) noexcept {
  return tsunagi::guarded([&]() -> tsunagi_icu_status {
    if (breaker == nullptr || segments == nullptr || !tsunagi::fits(text)) return TSUNAGI_ICU_INVALID_ARGUMENT;
    UErrorCode code = U_ZERO_ERROR;
    // Over UTF-8 the iterator counts bytes.
    const icu::LocalUTextPointer bytes(
        utext_openUTF8(nullptr, text.count == 0 ? "" : reinterpret_cast<const char *>(text.bytes),
                       static_cast<int64_t>(text.count), &code));
    if (U_FAILURE(code)) return tsunagi::status(code);
    icu::BreakIterator &iterator = *breaker->iterator;
    iterator.setText(bytes.getAlias(), code);
    if (U_FAILURE(code)) return tsunagi::status(code);
    size_t count = 0;
    iterator.first();
    for (int32_t end = iterator.next(); end != icu::BreakIterator::DONE; end = iterator.next()) {
      if (count < segments->capacity) {
        segments->segments[count] = {end, breaker->tellsWords ? word(iterator.getRuleStatus()) : 0};
      }
      count += 1;
    }
    segments->count = count;
    // The caller's bytes may be gone when the iterator is used next. ICU keeps a pointer to what it is given.
    static const icu::UnicodeString nothing;
    iterator.setText(nothing);
    return count > segments->capacity ? TSUNAGI_ICU_BUFFER_TOO_SMALL : TSUNAGI_ICU_OK;
  });
}
