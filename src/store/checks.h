// Whether a correction can be kept. Comes in: a correction and the record as it is; goes out: leave, a
// conflict, or why not. Throws Refused, which no other room sees.
#pragma once

#include <optional>
#include <string>

#include "store/corrections.h"

namespace isnad {

struct Refused {
    Fault fault;
};

// What stands in the way of a correction: the value that someone else gave meanwhile.
struct Conflict {
    std::string now, who, at;
};

// Nothing where it can be kept. Fills in what the record knows better: `was`, the id of an item that is
// added.
std::optional<Conflict> check(const Record& record, Correction& correction);

}  // namespace isnad
