// Articles that may tell of the same as a new one, by the full-text index. Comes in: clues, heaviest first,
// and the days about which to look; goes out: articles of stories that share the most, each with its story as
// the machine made it. Refuses what the database refuses, by throwing SqlFault.
#pragma once

#include <string>
#include <vector>

#include "base/day.h"
#include "model/clue.h"
#include "store/part.h"
#include "store/sqlite.h"

namespace isnad {

struct Neighbour {
    PartDigest digest;  // without its text
    std::string story;
};

std::vector<Neighbour> neighbours(Database& database, const std::vector<Clue>& clues, const DayRange& days);

}  // namespace isnad
