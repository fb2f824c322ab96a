#include "tsunagi_icu/plural_rules.h"

#include <cstdlib>
#include <memory>
#include <string>

#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include <unicode/strenum.h>

#include "Locales.hpp"

/// A number's visible fraction digits and its exponent decide, so the number is formatted, in the root locale: only
/// its quantity is asked for, never its text.
struct tsunagi_icu_plural_rules {
  std::unique_ptr<icu::PluralRules> rules;
};

tsunagi_icu_status tsunagi_icu_plural_rules_open(tsunagi_icu_text locale, int32_t ordinal,
                                                 tsunagi_icu_plural_rules **rules) noexcept {
  return tsunagi::guarded([&]() -> tsunagi_icu_status {
    if (rules == nullptr) return TSUNAGI_ICU_INVALID_ARGUMENT;
    UErrorCode code = U_ZERO_ERROR;
    const icu::Locale resolved = tsunagi::locale(locale, code);
    if (U_FAILURE(code)) return tsunagi::localeStatus(code);
    const UPluralType type = ordinal != 0 ? UPLURAL_TYPE_ORDINAL : UPLURAL_TYPE_CARDINAL;
    std::unique_ptr<icu::PluralRules> made(icu::PluralRules::forLocale(resolved, type, code));
    if (U_FAILURE(code)) return tsunagi::status(code);
    *rules = new tsunagi_icu_plural_rules{std::move(made)};
    return TSUNAGI_ICU_OK;
  });
}

void tsunagi_icu_plural_rules_close(tsunagi_icu_plural_rules *rules) noexcept { delete rules; }

tsunagi_icu_status tsunagi_icu_plural_rules_keywords(const tsunagi_icu_plural_rules *rules,
                                                     tsunagi_icu_buffer *output) noexcept {
  return tsunagi::guarded([&]() -> tsunagi_icu_status {
    if (rules == nullptr || output == nullptr) return TSUNAGI_ICU_INVALID_ARGUMENT;
    UErrorCode code = U_ZERO_ERROR;
    const std::unique_ptr<icu::StringEnumeration> keywords(rules->rules->getKeywords(code));
    if (U_FAILURE(code)) return tsunagi::status(code);
    std::string joined;
    int32_t length = 0;
    while (const char *keyword = keywords->next(&length, code)) {
      if (!joined.empty()) joined += ' ';
      joined.append(keyword, static_cast<size_t>(length));
    }
    return tsunagi::write(joined, *output, code);
  });
}

tsunagi_icu_status tsunagi_icu_plural_rules_select(const tsunagi_icu_plural_rules *rules, tsunagi_icu_text number,
                                                   int32_t fraction_digits, int32_t exponent,
                                                   tsunagi_icu_buffer *output) noexcept {
  return tsunagi::guarded([&]() -> tsunagi_icu_status {
    if (rules == nullptr || output == nullptr || !tsunagi::fits(number)) return TSUNAGI_ICU_INVALID_ARGUMENT;
    UErrorCode code = U_ZERO_ERROR;
    std::string decimal(reinterpret_cast<const char *>(number.bytes), number.count);
    // Whole numbers are nearly all there are, and need no formatting.
    if (fraction_digits == 0 && exponent == 0 && decimal.size() <= 9) {
      return tsunagi::write(rules->rules->select(std::abs(std::stoi(decimal))), *output, code);
    }
    auto formatter = icu::number::NumberFormatter::withLocale(icu::Locale::getRoot())
                         .precision(icu::number::Precision::fixedFraction(fraction_digits));
    if (exponent > 0) {
      // Scientific notation sets the operand `e` as compact notation does, in every locale.
      decimal += 'E';
      decimal += std::to_string(exponent);
      formatter = formatter.notation(icu::number::Notation::scientific());
    }
    const icu::number::FormattedNumber formatted = formatter.formatDecimal(decimal, code);
    if (U_FAILURE(code)) return tsunagi::status(code);
    return tsunagi::write(rules->rules->select(formatted, code), *output, code);
  });
}
