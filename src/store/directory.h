// Lists of what a record knows by name: entities that fit what somebody types, and the pages that were read.
// Comes in: a record, words, limits; goes out: rows, the best or the newest first. Refuses what the database
// refuses.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/record.h"

namespace isnad {

// Entities one of whose spellings holds the words, however they are spelled; whole spellings first, then
// those that begin so, those with the most spellings before the others. `kind` "" for all.
Result<std::vector<Entity>> entities_like(const Record& record, std::string_view words, std::string_view kind,
                                          size_t most);

struct PageLine {
    std::string id, uri, media, fault;  // `fault` "" where it was read
    int64_t bytes = 0, articles = 0, dropped = 0;
};

struct PageLines {
    std::vector<PageLine> pages;
    int64_t total = 0;
};

// The pages read last come first; `faults`: only those that could not be read.
Result<PageLines> pages_read(const Record& record, bool faults, size_t limit, size_t offset);

}  // namespace isnad
