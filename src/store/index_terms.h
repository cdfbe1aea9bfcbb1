// What the words of an article are in the search index. Comes in: folded words with blanks between them; goes
// out: the index's terms, parted as FTS5's tokenizer `ascii` parts them, and the terms that it holds beside
// words: which of the words that are met often stand one behind the other, and how many times one stands in
// an article. Refuses nothing.
//
//     word      كلمه        in these articles
//     pair      منـقبل      from `من` and `قبل`: in these the second follows the first
//     count     منــ3       from `من`: in these three times, neither more nor less; of pairs as well
//
// Folding takes every tatweel away, so no word is taken for one of these.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace isnad {

bool is_term_byte(char c);  // of what `ascii` takes for a part of a word
std::string pair_term(std::string_view first, std::string_view second);
std::string counts_of(std::string_view term);  // what the terms of all its counts begin with
std::string count_term(std::string_view term, uint32_t times);
std::string small(std::string_view words);  // A to Z made small, as `ascii` does

// Takes the next term off `words`; "" where there is none.
std::string_view take_term(std::string_view& words);

// The terms that are met often: of these the index holds counts, of words above a second bound pairs. The
// bounds are shares of the articles of which the index was first made.
class Often {
 public:
    struct Bounds {
        size_t counted = 500, paired = 1000;           // articles at least
        size_t counted_share = 50, paired_share = 20;  // one article in so many
    };
    struct Entry {
        bool paired = false;
    };

    void add(std::string term, bool paired) { terms_[std::move(term)] = {paired}; }
    bool counted(std::string_view term) const { return terms_.find(term) != terms_.end(); }
    bool paired(std::string_view word) const;
    const std::map<std::string, Entry, std::less<>>& terms() const { return terms_; }

    // The pairs and counts of an article's words, with a blank behind each.
    std::string more(std::string_view words) const;

 private:
    std::map<std::string, Entry, std::less<>> terms_;
};

}  // namespace isnad
