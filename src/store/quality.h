// The machine against people. Comes in: a record; goes out: for each kind of thing how often people found the
// machine right, changed, rejected or added to what it read, and for each field how often they changed it.
// What was undone does not count. Refuses what the database refuses.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/record.h"

namespace isnad {

struct Quality {
    std::string type;   // figure, statement, event, name; story, copy, entity
    std::string kind;   // killed, say, air_strike, person, …
    std::string field;  // "" for whole items
    int64_t read = 0;   // by the machine, judged or not
    // Each item counts once: as rejected, else as changed, else as accepted.
    int64_t accepted = 0, changed = 0, rejected = 0;
    int64_t added = 0;
    bool operator==(const Quality&) const = default;
};

// Sorted by type, kind, field; only what people have judged.
Result<std::vector<Quality>> quality(const Record& record);

}  // namespace isnad
