#include "tsunagi_icu/normalization.h"

#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include "Guard.hpp"

namespace {

/// ICU's instances are immutable singletons, shared between threads and never freed.
const icu::Normalizer2 *instance(int32_t form, UErrorCode &code) {
  switch (form) {
  case TSUNAGI_ICU_NFC:
    return icu::Normalizer2::getNFCInstance(code);
  case TSUNAGI_ICU_NFD:
    return icu::Normalizer2::getNFDInstance(code);
  case TSUNAGI_ICU_NFKC:
    return icu::Normalizer2::getNFKCInstance(code);
  case TSUNAGI_ICU_NFKD:
    return icu::Normalizer2::getNFKDInstance(code);
  case TSUNAGI_ICU_NFKC_CASEFOLD:
    return icu::Normalizer2::getNFKCCasefoldInstance(code);
  default:
    code = U_ILLEGAL_ARGUMENT_ERROR;
    return nullptr;
  }
}

tsunagi_icu_status writeEdits(const icu::Edits &edits, tsunagi_icu_edit_buffer &out) {
  UErrorCode code = U_ZERO_ERROR;
  size_t count = 0;
  for (auto it = edits.getFineChangesIterator(); it.next(code);) {
    if (count < out.capacity) {
      out.edits[count] = {it.sourceIndex(), it.sourceIndex() + it.oldLength(), it.destinationIndex(),
                          it.destinationIndex() + it.newLength()};
    }
    count += 1;
  }
  out.count = count;
  if (U_FAILURE(code)) return tsunagi::status(code);
  return count > out.capacity ? TSUNAGI_ICU_BUFFER_TOO_SMALL : TSUNAGI_ICU_OK;
}

} // namespace

tsunagi_icu_status tsunagi_icu_normalize(int32_t form, tsunagi_icu_text text, tsunagi_icu_buffer *output,
                                         tsunagi_icu_edit_buffer *edits) noexcept {
  return tsunagi::guarded([&] {
    if (!tsunagi::fits(text) || output == nullptr) return static_cast<tsunagi_icu_status>(TSUNAGI_ICU_INVALID_ARGUMENT);
    UErrorCode code = U_ZERO_ERROR;
    const icu::Normalizer2 *normalizer = instance(form, code);
    if (U_FAILURE(code)) return tsunagi::status(code);
    tsunagi::BufferSink sink(*output);
    icu::Edits recorded;
    normalizer->normalizeUTF8(0, tsunagi::piece(text), sink, edits == nullptr ? nullptr : &recorded, code);
    if (U_FAILURE(code)) return tsunagi::status(code);
    tsunagi_icu_status result = edits == nullptr ? TSUNAGI_ICU_OK : writeEdits(recorded, *edits);
    return sink.overflowed() ? static_cast<tsunagi_icu_status>(TSUNAGI_ICU_BUFFER_TOO_SMALL) : result;
  });
}

tsunagi_icu_status tsunagi_icu_is_normalized(int32_t form, tsunagi_icu_text text, int32_t *result) noexcept {
  return tsunagi::guarded([&] {
    if (!tsunagi::fits(text) || result == nullptr) return static_cast<tsunagi_icu_status>(TSUNAGI_ICU_INVALID_ARGUMENT);
    UErrorCode code = U_ZERO_ERROR;
    const icu::Normalizer2 *normalizer = instance(form, code);
    if (U_FAILURE(code)) return tsunagi::status(code);
    *result = normalizer->isNormalizedUTF8(tsunagi::piece(text), code) ? 1 : 0;
    return tsunagi::status(code);
  });
}
