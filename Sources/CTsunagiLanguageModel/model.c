#include "CTsunagiLanguageModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

/// Aligned so that a bucket of fingerprints or of rows never straddles a cache line.
static const _Alignas(64) unsigned char model[] = {
#embed "LanguageModel.bin"
};

const unsigned char *tsunagi_language_model(size_t *length) {
  *length = sizeof(model);
  return model;
}
