// How much of one text's wording another has. Comes in: short texts and lines; goes out: a share from 0 to 1.
// Refuses nothing; a text without content words shares nothing.
#pragma once

#include <string_view>
#include <vector>

#include "page/compare_key.h"

namespace isnad {

// The content words of some lines: folded, without the article and attached particles, cut to their first
// letters.
class Vocabulary {
 public:
    void add(std::string_view text);
    // Of the distinct content words of `text`, the share that this vocabulary has.
    double share_of(std::string_view text);
    bool empty() const { return stems_.empty(); }

 private:
    void read_stems(std::string_view text);  // into `read_`, each once

    std::vector<uint64_t> stems_, read_;  // sorted; `read_` distinct
    CompareKey scratch_;
};

}  // namespace isnad
