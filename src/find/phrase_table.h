// Finds known phrases among tokens. Comes in: phrases of one or more folded words, each with a number of the
// caller's; goes out: the longest phrase that begins at a token. A walk over hashes of words, linear in the
// text.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "text/words.h"

namespace isnad {

class PhraseTable {
 public:
    // Words are parted by spaces and already folded; an empty phrase is passed over. The first of equal
    // phrases stays.
    void add(std::string_view phrase, uint32_t value);

    struct Match {
        uint32_t value = 0;
        uint32_t tokens = 0;  // 0: none
        explicit operator bool() const { return tokens > 0; }
    };
    // The longest phrase at token `at`; its first word may carry attached particles (`بوزارة` matches
    // `وزارة`). None behind the last token.
    Match longest_at(const Words& words, uint32_t at) const;
    // As above, with `first` in place of the first token's word.
    Match longest_from(const Words& words, uint32_t at, std::string_view first) const {
        return walk(words, at, first);
    }
    bool empty() const { return nodes_.empty(); }

 private:
    struct Node {
        uint32_t value = 0;
        bool whole = false;  // a phrase ends here
        bool more = false;   // a longer phrase goes on from here
    };
    Match walk(const Words& words, uint32_t at, std::string_view first) const;

    std::unordered_map<uint64_t, Node> nodes_;  // by the hash of a phrase's first words
};

}  // namespace isnad
