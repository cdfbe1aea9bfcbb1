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

// By id. `where` begins with WHERE, or is empty, and has a `?` for each letter and id of `ids`.
std::vector<Tally> read_tallies(Database& database, const std::string& where, char letter = 0,
                                const std::string& id = "");

}  // namespace isnad
