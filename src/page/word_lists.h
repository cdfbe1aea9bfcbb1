// Small closed word lists of the page room. Comes in: page_words.tsv, a list a row; goes out: sets of folded
// words and phrases by the name of their use. Refuses a use that the program asks for and the table lacks.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/word_map.h"
#include "lexicon/table.h"

namespace isnad {

// Made for failed look-ups, of which lines cost many.
class WordSet {
 public:
    void insert(std::string_view word) {
        if (words_.find(word) != nullptr) return;
        words_.add(word, true);
        list_.emplace_back(word);
    }
    bool contains(std::string_view word) const { return words_.find(word) != nullptr; }
    auto begin() const { return list_.begin(); }
    auto end() const { return list_.end(); }

 private:
    WordMap<bool> words_;
    std::vector<std::string> list_;
};

class WordLists {
 public:
    static Result<WordLists> parse(const Table& table);
    Result<const WordSet*> of(std::string_view use) const;

 private:
    std::map<std::string, WordSet, std::less<>> lists_;
};

}  // namespace isnad
