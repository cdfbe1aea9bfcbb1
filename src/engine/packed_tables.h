// The tables that were packed when the program was built. Comes in: nothing; goes out: what lies in the
// program, ready for use. Refuses nothing.
#pragma once

#include "lexicon/packed.h"

namespace isnad {

PackedTables packed_tables();

}  // namespace isnad
