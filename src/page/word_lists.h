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

// Words that are asked for and nothing else. Made for failed look-ups, of which lines cost many.
class KnownWords {
 public:
    void insert(std::string_view word) { words_.add(word, true); }
    bool contains(std::string_view word) const { return words_.find(word) != nullptr; }
    size_t size() const { return words_.size(); }
    template <class Use>
    void for_each(const Use& use) const {
        words_.for_each([&](std::string_view word, bool) { use(word); });
    }
    // Writes them into an image, or takes them from one (base/image.h).
    template <class Image>
    void pack(Image& image) {
        words_.pack(image);
    }

 private:
    WordMap<bool> words_;
};

// Words in the order in which they came.
class WordSet {
 public:
    void insert(std::string_view word) {
        if (contains(word)) return;
        words_.insert(word);
        list_.emplace_back(word);
    }
    bool contains(std::string_view word) const { return words_.contains(word); }
    auto begin() const { return list_.begin(); }
    auto end() const { return list_.end(); }

 private:
    KnownWords words_;
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
