// Search in a record. Comes in: what a person types, and filters; goes out: articles, the best first, each
// with a snippet. Refuses a record whose index was never made.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "store/record.h"
#include "store/snippet.h"

namespace isnad {

struct SearchFilter {
    std::string outlet;  // name as written
    std::string story;   // id
    std::string kind;    // articles with a figure or an event of that kind
    DayRange days;       // published in these days
};

struct SearchHit {
    Article article;  // without text, blocks and items
    Snippet snippet;
    std::vector<Inferred> inferred;  // short forms in it that stand for the entity sought, by its story
};

struct SearchResult {
    std::vector<SearchHit> hits;
    int64_t total = 0;  // without limit and offset
};

Result<SearchResult> search(const Record& record, std::string_view text, const SearchFilter& filter,
                            size_t limit, size_t offset);

}  // namespace isnad
