#include "tsunagi_icu/date_format.h"

#include <cfloat>
#include <cstring>
#include <memory>

#include <unicode/dtptngen.h>
#include <unicode/gregocal.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include "Locales.hpp"

struct tsunagi_icu_date_format {
  std::unique_ptr<icu::DateFormat> format;
};

namespace {

std::unique_ptr<icu::DateFormat> make(const tsunagi_icu_date_style &style, const icu::Locale &locale,
                                      UErrorCode &code) {
  if (style.style != TSUNAGI_ICU_DATE_SKELETON) {
    const auto length = static_cast<icu::DateFormat::EStyle>(icu::DateFormat::kFull + style.style);
    return std::unique_ptr<icu::DateFormat>(icu::DateFormat::createDateInstance(length, locale));
  }
  const std::unique_ptr<icu::DateTimePatternGenerator> generator(
      icu::DateTimePatternGenerator::createInstance(locale, code));
  if (U_FAILURE(code)) return nullptr;
  const icu::UnicodeString pattern =
      generator->getBestPattern(icu::UnicodeString::fromUTF8(tsunagi::piece(style.skeleton)), code);
  if (U_FAILURE(code)) return nullptr;
  return std::make_unique<icu::SimpleDateFormat>(pattern, locale, code);
}

/// ICU changes to the Julian calendar before 1582; ISO 8601 does not.
void makeProleptic(icu::DateFormat &format, UErrorCode &code) {
  const auto *gregorian = dynamic_cast<const icu::GregorianCalendar *>(format.getCalendar());
  // The Buddhist calendar is a subclass, and a copy would not be one.
  if (gregorian == nullptr || std::strcmp(gregorian->getType(), "gregorian") != 0) return;
  auto proleptic = std::make_unique<icu::GregorianCalendar>(*gregorian);
  proleptic->setGregorianChange(-DBL_MAX, code);
  format.adoptCalendar(proleptic.release());
}

} // namespace

tsunagi_icu_status tsunagi_icu_date_format_open(const tsunagi_icu_date_style *style,
                                                tsunagi_icu_date_format **format) noexcept {
  return tsunagi::guarded([&]() -> tsunagi_icu_status {
    if (style == nullptr || format == nullptr || style->style < 0 || style->style > TSUNAGI_ICU_DATE_SKELETON ||
        !tsunagi::fits(style->numbering) || !tsunagi::fits(style->skeleton) || !tsunagi::fits(style->time_zone)) {
      return TSUNAGI_ICU_INVALID_ARGUMENT;
    }
    UErrorCode code = U_ZERO_ERROR;
    const icu::Locale locale = tsunagi::formattingLocale(style->locale, style->numbering, code);
    if (U_FAILURE(code)) return tsunagi::localeStatus(code);
    std::unique_ptr<icu::TimeZone> zone(
        icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(tsunagi::piece(style->time_zone))));
    if (zone == nullptr) return TSUNAGI_ICU_OUT_OF_MEMORY;
    // ICU answers an unknown zone with one that is UTC in disguise.
    if (*zone == icu::TimeZone::getUnknown()) return TSUNAGI_ICU_INVALID_ARGUMENT;
    std::unique_ptr<icu::DateFormat> made = make(*style, locale, code);
    if (U_FAILURE(code)) return tsunagi::status(code);
    if (made == nullptr) return TSUNAGI_ICU_UNAVAILABLE;
    makeProleptic(*made, code);
    if (U_FAILURE(code)) return tsunagi::status(code);
    made->adoptTimeZone(zone.release());
    *format = new tsunagi_icu_date_format{std::move(made)};
    return TSUNAGI_ICU_OK;
  });
}

void tsunagi_icu_date_format_close(tsunagi_icu_date_format *format) noexcept { delete format; }

tsunagi_icu_status tsunagi_icu_date_format_instant(tsunagi_icu_date_format *format, double milliseconds,
                                                   tsunagi_icu_buffer *output) noexcept {
  return tsunagi::guarded([&]() -> tsunagi_icu_status {
    if (format == nullptr || output == nullptr) return TSUNAGI_ICU_INVALID_ARGUMENT;
    icu::UnicodeString text;
    format->format->format(milliseconds, text);
    return tsunagi::write(text, *output, U_ZERO_ERROR);
  });
}
