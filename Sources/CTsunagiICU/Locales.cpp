#include "Locales.hpp"

#include <algorithm>
#include <memory>
#include <mutex>
#include <string>

#include <unicode/numsys.h>
#include <unicode/timezone.h>

#include "tsunagi_icu/locale.h"

namespace tsunagi {

namespace {

/// ICU takes from the machine's environment what a caller leaves open: the locale whose data stands in for one that
/// it has none of, and the zone of a message's dates. What is written must not depend on where it is written. This
/// ICU is used through this face only, and all that depends on a locale passes through here first.
void leaveEnvironment() {
  static std::once_flag once;
  std::call_once(once, [] {
    UErrorCode code = U_ZERO_ERROR;
    icu::Locale::setDefault(icu::Locale::getRoot(), code);
    icu::TimeZone::adoptDefault(icu::TimeZone::createTimeZone("Etc/UTC"));
  });
}

} // namespace

icu::Locale locale(tsunagi_icu_text tag, UErrorCode &code) {
  leaveEnvironment();
  // Longer than any tag of use, and short of where ICU 72 cuts tags off in silence.
  constexpr size_t longest = 100;
  if (!fits(tag) || tag.count == 0 || tag.count > longest) {
    code = U_ILLEGAL_ARGUMENT_ERROR;
    return icu::Locale::getRoot();
  }
  std::string text(reinterpret_cast<const char *>(tag.bytes), tag.count);
  std::replace(text.begin(), text.end(), '_', '-');
  icu::Locale result = icu::Locale::forLanguageTag(text, code);
  if (U_SUCCESS(code) && result.isBogus()) code = U_ILLEGAL_ARGUMENT_ERROR;
  return result;
}

icu::Locale formattingLocale(tsunagi_icu_text tag, tsunagi_icu_text numbering, UErrorCode &code) {
  icu::Locale result = locale(tag, code);
  if (U_FAILURE(code)) return result;
  if (numbering.count > 0) {
    const std::string name(reinterpret_cast<const char *>(numbering.bytes), numbering.count);
    UErrorCode unknown = U_ZERO_ERROR;
    const std::unique_ptr<icu::NumberingSystem> known(
        icu::NumberingSystem::createInstanceByName(name.c_str(), unknown));
    if (U_FAILURE(unknown)) {
      code = U_INVALID_FORMAT_ERROR;
      return result;
    }
    result.setUnicodeKeywordValue("nu", name, code);
  }
  UErrorCode absent = U_ZERO_ERROR;
  if (result.getUnicodeKeywordValue<std::string>("ca", absent).empty()) {
    result.setUnicodeKeywordValue("ca", "gregory", code);
  }
  return result;
}

} // namespace tsunagi

tsunagi_icu_status tsunagi_icu_locale_tag(int32_t kind, tsunagi_icu_text tag, tsunagi_icu_buffer *output) noexcept {
  return tsunagi::guarded([&]() -> tsunagi_icu_status {
    if (output == nullptr) return TSUNAGI_ICU_INVALID_ARGUMENT;
    UErrorCode code = U_ZERO_ERROR;
    icu::Locale locale = tsunagi::locale(tag, code);
    if (U_SUCCESS(code)) locale.canonicalize(code);
    if (U_FAILURE(code)) return tsunagi::localeStatus(code);
    if (kind == TSUNAGI_ICU_TAG_MAXIMIZED) locale.addLikelySubtags(code);
    if (kind == TSUNAGI_ICU_TAG_MINIMIZED) locale.minimizeSubtags(code);
    tsunagi::BufferSink sink(*output);
    locale.toLanguageTag(sink, code);
    if (U_FAILURE(code)) return tsunagi::localeStatus(code);
    return sink.overflowed() ? TSUNAGI_ICU_BUFFER_TOO_SMALL : TSUNAGI_ICU_OK;
  });
}
