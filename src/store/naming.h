// Which articles name an entity. Comes in: ids; goes out: keys of articles with how often they do, by the
// forms of the whole record. Refuses nothing but what the database refuses, by throwing SqlFault.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "store/sqlite.h"

namespace isnad {

// By key. Reads the names of all articles, some milliseconds for a hundred thousand.
std::vector<std::pair<int64_t, int64_t>> naming(Database& database, const std::vector<std::string>& entities);

}  // namespace isnad
