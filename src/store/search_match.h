// The articles that a query is met by, and how well. Comes in: a query and a say in which articles may stand;
// goes out: these, the best first, by BM25 over all forms of its phrases, as FTS5 reckons it. Refuses
// nothing. The index tells where single words stand and pairs of those met often; other phrases, and how
// often a rare word stands in an article, are read in the articles' texts.
#pragma once

#include <functional>

#include "store/index_lists.h"
#include "store/search_query.h"

namespace isnad {

struct Matched {
    double rank = 0;  // less is better
    int64_t article = 0;
    auto operator<=>(const Matched&) const = default;
};

// In the order of their keys, unranked.
Articles meeting(Database& database, const SearchQuery& query);

// Leaves out what may not stand.
using KeepArticles = std::function<void(Articles&)>;

// The first `most` in their order, the others behind them in none.
std::vector<Matched> matched(Database& database, const SearchQuery& query, const KeepArticles& keep,
                             size_t most);

}  // namespace isnad
