// The way in for a few new articles of a big record, without making all its stories anew. Comes in: the
// articles of a run, one after the other, each with the story that it was found to belong to; goes out: that
// story told anew, and the rows that the article changes. Refuses what the database refuses, by throwing
// SqlFault.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/clue.h"
#include "store/neighbours.h"
#include "store/part.h"
#include "store/sqlite.h"

namespace isnad {

using Newcomer = PartDigest;

// What it takes to place articles, as the last making of all stories left it; "" where it left nothing.
std::string learned(Database& database);  // a zstd frame
void keep_learned(Database& database, std::string_view frame);

// Articles with keys above `key`, in their order.
std::vector<Newcomer> newcomers(Database& database, int64_t key);

// All that is told anew with an article that joins `story`, or opens its own (""), which follows that of
// `follows` (or ""). `entities`: ids of those that it names. Without Part::numbers: the caller has them.
Part part_of_newcomer(Database& database, const Newcomer& newcomer, const std::string& story,
                      const std::string& follows, std::vector<std::string> entities);

}  // namespace isnad
