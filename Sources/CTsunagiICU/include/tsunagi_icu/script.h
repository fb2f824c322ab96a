#pragma once

#include "status.h"

TSUNAGI_ICU_BEGIN

/// How many scripts this version of ICU knows: their numbers are 0 up to this.
int32_t tsunagi_icu_script_count(void) TSUNAGI_ICU_NOEXCEPT;

/// The ISO 15924 code of a script number: four ASCII letters, static storage, null for a number that is none.
const char *tsunagi_icu_script_code(int32_t script) TSUNAGI_ICU_NOEXCEPT;

/// The Script property of a code point, as a script number.
int32_t tsunagi_icu_script(uint32_t code_point) TSUNAGI_ICU_NOEXCEPT;

/// Whether a script is among the Script_Extensions of a code point.
int32_t tsunagi_icu_has_script(uint32_t code_point, int32_t script) TSUNAGI_ICU_NOEXCEPT;

/// Writes the Script_Extensions of a code point, at most `capacity` of them; returns how many there are.
int32_t tsunagi_icu_script_extensions(uint32_t code_point, int32_t *scripts, int32_t capacity) TSUNAGI_ICU_NOEXCEPT;

TSUNAGI_ICU_END
