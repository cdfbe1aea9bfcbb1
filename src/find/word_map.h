// The table lives in base/ now; this header goes once nobody includes it.
#pragma once

#include "base/word_map.h"
