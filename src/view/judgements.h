// What people corrected, and how they judge the machine by it. Comes in: a record; goes out: tables. Refuses
// what the database refuses.
#pragma once

#include "store/record.h"
#include "view/table.h"

namespace isnad {

// All corrections, the newest first.
Result<Sheet> corrections_sheet(const Record& record);
// By type, kind and field. `right` is the share of what people judged that they left as the machine read it,
// `found` the share of what they know to be there that the machine had found.
Result<Sheet> quality_sheet(const Record& record);

}  // namespace isnad
