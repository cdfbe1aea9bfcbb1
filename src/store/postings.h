// Words of articles turned round: for each word the articles in which it stands. Comes in: folded words of
// articles in the order of their keys; goes out: terms in the order of their bytes with doclists as
// store/fts_segment.h takes them, pairs and counts (store/index_terms.h) among them. Refuses nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/index_terms.h"

namespace isnad {

class Postings {
 public:
    // Gives the number of words. Keys ascend.
    uint64_t add(int64_t article, std::string_view words);
    size_t bytes() const { return bytes_; }  // about what all of it takes in memory
    bool empty() const { return words_.empty(); }

    // Those of these words, and of their pairs, that are met often.
    Often often(const Often::Bounds& bounds);

    // Calls `take(term, doclist)` for each term, then forgets all.
    template <class Take>
    void drain(const Often& often, Take take) {
        add_pairs(often);
        add_counts(often);
        for (uint32_t at : sorted()) take(text_of(terms_[at]), std::string_view(terms_[at].doclist));
        clear();
    }

 private:
    struct Term {
        uint64_t hash = 0;
        uint32_t at = 0, size = 0;  // in letters_
        int64_t article = 0;        // the last that has it
        uint32_t articles = 0;      // that have it
        uint32_t many = 0;  // its entry of that article in many_, behind the first; 0 where it has none
        std::string doclist;
    };
    struct Part {
        std::string_view word;
        uint64_t hash = 0;
        uint32_t term = 0;  // its place in terms_
    };
    struct Article {
        int64_t key = 0;
        size_t end = 0;  // of its words in words_
    };
    struct Many {  // a term that stands more than once in an article
        int64_t article = 0;
        uint32_t term = 0, times = 0;
    };
    uint32_t place_of(std::string_view word, uint64_t hash);
    uint32_t place_of(std::string_view word);
    void part(std::string_view text);
    void note(uint32_t term, int64_t article);
    void add_pairs(const Often& often);
    void add_counts(const Often& often);
    std::string_view text_of(const Term& term) const {
        return std::string_view(letters_).substr(term.at, term.size);
    }
    std::vector<uint32_t> sorted() const;
    void grow();
    void clear();

    std::vector<Term> terms_;
    std::vector<uint32_t> slots_;  // open addressing, a power of two of them, at most half full; place + 1
    std::string letters_;
    std::vector<uint32_t> words_;  // all words of all articles, as places in terms_: what pairs are made of
    std::vector<Article> articles_;
    std::vector<Many> many_;
    bool has_pairs_ = false;
    std::vector<Part> parts_;  // scratch
    size_t bytes_ = 0;
};

}  // namespace isnad
