#include "tsunagi_icu/locale_matcher.h"

#include <vector>

#include <unicode/localematcher.h>

#include "Locales.hpp"

struct tsunagi_icu_locale_matcher {
  icu::LocaleMatcher matcher;
};

namespace {

std::vector<icu::Locale> locales(const tsunagi_icu_text *tags, size_t count, UErrorCode &code) {
  std::vector<icu::Locale> result;
  for (size_t i = 0; i < count && U_SUCCESS(code); i += 1) {
    result.push_back(tsunagi::locale(tags[i], code));
  }
  return result;
}

} // namespace

tsunagi_icu_status tsunagi_icu_locale_matcher_open(const tsunagi_icu_text *supported, size_t count,
                                                   tsunagi_icu_locale_matcher **matcher) noexcept {
  return tsunagi::guarded([&]() -> tsunagi_icu_status {
    if (matcher == nullptr || (supported == nullptr && count > 0)) return TSUNAGI_ICU_INVALID_ARGUMENT;
    UErrorCode code = U_ZERO_ERROR;
    std::vector<icu::Locale> offered = locales(supported, count, code);
    if (U_FAILURE(code)) return tsunagi::localeStatus(code);
    icu::LocaleMatcher::Builder builder;
    builder.setSupportedLocales(offered.begin(), offered.end()).setNoDefaultLocale();
    icu::LocaleMatcher built = builder.build(code);
    if (U_FAILURE(code)) return tsunagi::status(code);
    *matcher = new tsunagi_icu_locale_matcher{std::move(built)};
    return TSUNAGI_ICU_OK;
  });
}

void tsunagi_icu_locale_matcher_close(tsunagi_icu_locale_matcher *matcher) noexcept { delete matcher; }

tsunagi_icu_status tsunagi_icu_locale_matcher_match(const tsunagi_icu_locale_matcher *matcher,
                                                    const tsunagi_icu_text *desired, size_t count,
                                                    int32_t *desired_index, int32_t *supported_index) noexcept {
  return tsunagi::guarded([&]() -> tsunagi_icu_status {
    if (matcher == nullptr || desired_index == nullptr || supported_index == nullptr ||
        (desired == nullptr && count > 0)) {
      return TSUNAGI_ICU_INVALID_ARGUMENT;
    }
    *desired_index = *supported_index = -1;
    UErrorCode code = U_ZERO_ERROR;
    std::vector<icu::Locale> wanted = locales(desired, count, code);
    if (U_FAILURE(code)) return tsunagi::localeStatus(code);
    if (wanted.empty()) return TSUNAGI_ICU_OK;
    icu::Locale::RangeIterator<std::vector<icu::Locale>::iterator> range(wanted.begin(), wanted.end());
    const icu::LocaleMatcher::Result result = matcher->matcher.getBestMatchResult(range, code);
    if (U_FAILURE(code)) return tsunagi::status(code);
    if (result.getSupportedLocale() == nullptr) return TSUNAGI_ICU_OK;
    *desired_index = result.getDesiredIndex();
    *supported_index = result.getSupportedIndex();
    return TSUNAGI_ICU_OK;
  });
}
