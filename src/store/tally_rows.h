// Tallies as rows, and back. Comes in: tallies, sorted by id; goes out: a row each under the key of its
// story, rows for its entries from that key on, and apart from these what a person changed. Refuses nothing
// but what the database refuses, by throwing SqlFault.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "model/story.h"
#include "store/article_keys.h"
#include "store/forms.h"
#include "store/sqlite.h"

namespace isnad {

// Tallies of stories that are not in `stories` (id → key) are left out.
void write_tallies(Database& database, const std::vector<Tally>& tallies, ArticleKeys& keys,
                   Dictionaries& forms, const std::unordered_map<std::string, int64_t>& stories);

// By id; all, or those of whose rows `where` is true: it begins with WHERE and calls its value ?1.
std::vector<Tally> read_tallies(Database& database, const std::string& where = "", int64_t value = 0);

}  // namespace isnad
