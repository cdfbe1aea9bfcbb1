// What the story room made of all articles, as rows. Comes in: stories, tallies, entities; goes out: these in
// place of those of the last run, or of a part of them, in the open transaction. Refuses nothing but what the
// database refuses, by throwing SqlFault.
#pragma once

#include <string>
#include <vector>

#include "store/sqlite.h"

namespace isnad {

struct Results;

void write_results(Database& database, const Results& results);

void forget_stories(Database& database, const std::vector<std::string>& ids);
void forget_entities(Database& database, const std::vector<std::string>& ids);
// Beside what is there.
void add_results(Database& database, const Results& results);

}  // namespace isnad
