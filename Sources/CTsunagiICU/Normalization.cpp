#include "CTsunagiICU.h"
