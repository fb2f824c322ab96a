#include "tsunagi_icu/confusables.h"

#include <unicode/localpointer.h>
#include <unicode/uspoof.h>

#include "Guard.hpp"

namespace {

/// ICU's checker may be shared as long as nobody changes its settings, and nobody does.
const USpoofChecker *checker(UErrorCode &code) {
  static UErrorCode opened = U_ZERO_ERROR;
  static const icu::LocalUSpoofCheckerPointer shared(uspoof_open(&opened));
  if (U_FAILURE(opened)) code = opened;
  return shared.getAlias();
}

} // namespace

tsunagi_icu_status tsunagi_icu_skeleton(tsunagi_icu_text text, tsunagi_icu_buffer *output) noexcept {
  return tsunagi::guarded([&]() -> tsunagi_icu_status {
    if (output == nullptr || !tsunagi::fits(text)) return TSUNAGI_ICU_INVALID_ARGUMENT;
    UErrorCode code = U_ZERO_ERROR;
    const USpoofChecker *shared = checker(code);
    icu::UnicodeString skeleton;
    if (U_SUCCESS(code)) {
      uspoof_getSkeletonUnicodeString(shared, 0, icu::UnicodeString::fromUTF8(tsunagi::piece(text)), skeleton, &code);
    }
    return tsunagi::write(skeleton, *output, code);
  });
}
