// What a part of the record says of entities. Comes in: a part that names the entities to make anew; goes
// out: how articles name them, and the stories in which short forms may stand for others now. Refuses what
// the database refuses, by throwing SqlFault.
#pragma once

#include <cstdint>
#include <vector>

#include "store/part.h"
#include "store/sqlite.h"

namespace isnad {

// The entities of a part as articles name them. What people corrected in a name, and which of two kinds an
// entity is, is told by digests, the rest by the lists of names. Gives all these articles.
std::vector<int64_t> add_named(Database& database, Part& part);

// Short forms stand for people and bodies, never for places.
bool may_be_short(Database& database, const Part& part);

// The stories of these articles but those that are told anew.
void add_explaining(Database& database, const std::vector<int64_t>& articles, Part& part);

}  // namespace isnad
