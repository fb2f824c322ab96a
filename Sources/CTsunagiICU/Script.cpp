#include "tsunagi_icu/script.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

int32_t tsunagi_icu_script_count(void) noexcept { return u_getIntPropertyMaxValue(UCHAR_SCRIPT) + 1; }

const char *tsunagi_icu_script_code(int32_t script) noexcept {
  return script < 0 ? nullptr : uscript_getShortName(static_cast<UScriptCode>(script));
}

int32_t tsunagi_icu_script(uint32_t code_point) noexcept {
  UErrorCode code = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(code_point), &code);
  return U_SUCCESS(code) ? script : USCRIPT_UNKNOWN;
}

int32_t tsunagi_icu_has_script(uint32_t code_point, int32_t script) noexcept {
  return uscript_hasScript(static_cast<UChar32>(code_point), static_cast<UScriptCode>(script)) ? 1 : 0;
}

int32_t tsunagi_icu_script_extensions(uint32_t code_point, int32_t *scripts, int32_t capacity) noexcept {
  // The longest list of Unicode 15 has 21 members.
  UScriptCode found[64];
  UErrorCode code = U_ZERO_ERROR;
  const int32_t count = uscript_getScriptExtensions(static_cast<UChar32>(code_point), found, 64, &code);
  if (U_FAILURE(code)) return 0;
  for (int32_t i = 0; i < count && i < capacity; i += 1) scripts[i] = found[i];
  return count;
}
