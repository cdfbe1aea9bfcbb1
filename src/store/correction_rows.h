// Rows of the table `correction`. Comes in: a condition; goes out: a statement that selects them, and each as
// the model has it.
#pragma once

#include <string>

#include "store/corrections.h"
#include "store/sqlite.h"

namespace isnad {

// `where` begins with a condition.
std::string corrections_where(const std::string& where);
Correction correction_at(const Query& row);

}  // namespace isnad
