// Which articles name an entity, and how. Comes in: ids; goes out: keys of articles with how often they do,
// by the forms of the whole record, and the spellings met. Refuses nothing but what the database refuses, by
// throwing SqlFault.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/story.h"
#include "store/sqlite.h"

namespace isnad {

// By key. Reads the names of all articles, some milliseconds for a hundred thousand.
std::vector<std::pair<int64_t, int64_t>> naming(Database& database, const std::vector<std::string>& entities);

// As the lists of names tell it.
struct NamedEntities {
    std::vector<int64_t> articles;  // that name one of them, ascending
    std::vector<Entity> entities;   // those that are met: id, kind, spellings with how often
    bool mixed = false;             // one of them is of two kinds, of which the lists do not choose
};
// `without`: articles whose names do not count, though they be among `articles`.
NamedEntities named_entities(Database& database, const std::vector<std::string>& ids,
                             const std::set<int64_t>& without);

}  // namespace isnad
