#include "CTsunagiAPIDescription.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char description[] = {
#embed "../../openapi.yaml"
};

const unsigned char *tsunagi_api_description(void) { return description; }

size_t tsunagi_api_description_length(void) { return sizeof(description); }
