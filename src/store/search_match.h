// The articles that a query is met by, and how well. Comes in: a query and a say in which articles may stand;
// goes out: these, the best first, by BM25 over all forms of its phrases, as FTS5 reckons it. Refuses
// nothing. The index tells where single words stand and pairs of those met often; other phrases, and how
// often a rare word stands in an article, are read in the articles' texts.
#pragma once

#include <functional>
#include <vector>

#include "store/phrase_lists.h"
#include "store/search_query.h"

namespace isnad {

// Leaves out what may not stand.
using KeepArticles = std::function<void(Articles&)>;

// For some queries on one record, which share what was looked up.
class Matcher {
 public:
    explicit Matcher(Database& database) : finder_(database) {}

    // In the order of their keys, unranked.
    Articles meeting(const SearchQuery& query);

    struct Best {
        Articles first;    // the first `most`, the best before the others
        size_t total = 0;  // of how many
    };
    Best best(const SearchQuery& query, const KeepArticles& keep, size_t most);

 private:
    PhraseFinder finder_;
};

}  // namespace isnad
