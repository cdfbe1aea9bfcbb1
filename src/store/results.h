// What the story room made of all articles, as rows. Comes in: stories, tallies, entities; goes out: these in
// place of those of the last run, in the open transaction. Refuses nothing but what the database refuses, by
// throwing SqlFault.
#pragma once

#include "store/sqlite.h"

namespace isnad {

struct Results;

void write_results(Database& database, const Results& results);

}  // namespace isnad
