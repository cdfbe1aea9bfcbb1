// Words of articles turned round: for each word the articles and places in which it stands. Comes in: folded
// words of articles in the order of their keys; goes out: terms in the order of their bytes with doclists as
// store/fts_segment.h takes them. Refuses nothing; words are parted as FTS5's tokenizer `ascii` parts them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad {

class Postings {
 public:
    // Gives the number of words. Keys ascend.
    uint64_t add(int64_t article, std::string_view words);
    size_t bytes() const { return bytes_; }  // about what all of it takes in memory
    bool empty() const { return terms_.empty(); }

    // Calls `take(term, doclist)` for each term, then forgets all.
    template <class Take>
    void drain(Take take) {
        for (uint32_t at : sorted()) {
            Term& term = terms_[at];
            close(term);
            take(text_of(term), std::string_view(term.doclist));
        }
        clear();
    }

 private:
    struct Term {
        uint64_t hash = 0;
        uint32_t at = 0, size = 0;  // in letters_
        int64_t article = 0;        // the last that has it
        size_t list = 0;            // where the position list of that begins in `doclist`, at its size
        uint64_t place = 0;         // of the word before
        std::string doclist;
    };
    struct Part {
        std::string_view word;
        uint64_t hash = 0;
        uint32_t term = 0;  // its place in terms_
    };
    uint32_t place_of(std::string_view word, uint64_t hash);
    void part(std::string_view text);
    void note(Term& term, int64_t article, uint64_t place);
    std::string_view text_of(const Term& term) const {
        return std::string_view(letters_).substr(term.at, term.size);
    }
    static void close(Term& term);
    std::vector<uint32_t> sorted() const;
    void grow();
    void clear();

    std::vector<Term> terms_;
    std::vector<uint32_t> slots_;  // open addressing, a power of two of them, at most half full; place + 1
    std::string letters_;
    std::vector<Part> parts_;  // scratch, as is `lower_`
    std::string lower_;
    size_t bytes_ = 0;
};

}  // namespace isnad
