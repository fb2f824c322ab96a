#include "CTsunagiLanguageModel.h"
