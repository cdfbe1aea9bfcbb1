// Small closed word lists of the page room. Comes in: page_words.tsv, a list a row; goes out: sets of folded words
// and phrases by the name of their use. Refuses a use that the program asks for and the table lacks.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_set>

#include "base/result.h"
#include "base/word_hash.h"
#include "lexicon/table.h"

namespace isnad {

struct StringHash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return static_cast<size_t>(hash_of_word(text)); }
};
using WordSet = std::unordered_set<std::string, StringHash, std::equal_to<>>;

class WordLists {
   public:
    static Result<WordLists> parse(const Table& table);
    Result<const WordSet*> of(std::string_view use) const;

   private:
    std::map<std::string, WordSet, std::less<>> lists_;
};

}  // namespace isnad
