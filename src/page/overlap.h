// How much of one text's wording another has. Comes in: short texts and lines; goes out: a share from 0 to 1.
// Refuses nothing; a text without content words shares nothing.
#pragma once

#include <string_view>
#include <vector>

#include "base/number_set.h"
#include "page/compare_key.h"

namespace isnad {

// The content words of some lines: folded, without the article and attached particles, cut to their first
// letters.
class WordStock {
 public:
    void add(std::string_view text);
    // Of the distinct content words of `text`, the share that this vocabulary has.
    double share_of(std::string_view text);
    bool empty() const { return stems_.size() == 0; }

 private:
    void read_stems(std::string_view text);  // into `read_`

    NumberSet stems_;
    std::vector<uint64_t> read_;
    CompareKey scratch_;
};

}  // namespace isnad
