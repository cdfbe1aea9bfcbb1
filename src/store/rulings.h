// Corrections of whole articles and entities, as the story room takes them. Comes in: a record; goes out:
// what stands of its rulings, in the order in which they were made; and the forms that follow from them.
// Refuses what the database refuses, by throwing SqlFault.
#pragma once

#include <vector>

#include "model/rulings.h"
#include "store/correction_rows.h"
#include "store/sqlite.h"

namespace isnad {

Rulings rulings_of(Database& database);
void add_ruling(const Correction& correction, Rulings& rulings);

// Lays the rulings on entities over the forms of the record; gives the keys of the forms that changed.
std::vector<int64_t> rule_forms(Database& database, const EntityMap& entities);

}  // namespace isnad
