// What the search index says, list by list. Comes in: a term of the index (store/index_terms.h); goes out:
// the articles that have it, how often, and how long articles are. Refuses nothing: what is not there has no
// articles.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "store/sqlite.h"

namespace isnad {

using Articles = std::vector<int64_t>;  // keys, ascending

class IndexLists {
 public:
    explicit IndexLists(Database& database);

    Articles articles(const std::string& term);
    // Where a term's counts are kept: the articles that have it more than once, in any order.
    std::vector<std::pair<int64_t, uint32_t>> counts(const std::string& term);
    bool counted(const std::string& term) { return often(term) >= 0; }
    bool paired(const std::string& word) { return often(word) > 0; }

    // The number of words of each of these articles.
    std::vector<uint32_t> sizes(const Articles& articles);
    double total() const { return total_; }  // articles in the index
    double mean_size() const { return words_ / total_; }

 private:
    int64_t often(const std::string& term);  // -1 where it is not

    Database* database_;
    Query articles_, counts_, often_;
    double total_ = 0, words_ = 0;
};

}  // namespace isnad
