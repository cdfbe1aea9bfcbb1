// The story that an id means, for whoever kept the id while the record grew. Comes in: an id; goes out: the
// key of the story of that id or, where an earlier article has since given its story another, of the one that
// now holds the article by which it was named. Refuses nothing but what the database refuses, by throwing
// SqlFault.
#pragma once

#include "store/sqlite.h"

namespace isnad {

// 0 where the record has no such story and never can have had.
int64_t story_key(Database& database, const std::string& id);

}  // namespace isnad
