#ifndef CTSUNAGI_API_DESCRIPTION_H
#define CTSUNAGI_API_DESCRIPTION_H

#include <stddef.h>

/// openapi.yaml of the repository's root, as it was when this was built.
const unsigned char *tsunagi_api_description(void);

/// Its length in bytes.
size_t tsunagi_api_description_length(void);

#endif
