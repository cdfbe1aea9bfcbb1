// The whole room in one call. Comes in: the digests of every article of a record, in any order; goes out: its
// stories, tallies and entities, each sorted by id, the same for any order of input.
#pragma once

#include <vector>

#include "story/digest.h"

namespace isnad {

struct Reconciled {
    std::vector<Story> stories;
    std::vector<Tally> tallies;
    std::vector<Entity> entities;
    std::vector<std::pair<std::string, DayRange>> days;  // article → the day that its story gives it
};

Reconciled reconcile(std::vector<Digest> digests);

}  // namespace isnad
