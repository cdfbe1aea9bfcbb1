// Finds known phrases among tokens. Comes in: phrases of one or more folded words, each with a number of the
// caller's; goes out: the longest phrase that begins at a token. A walk over hashes of words, linear in the
// text.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

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
    bool empty() const { return size_ == 0; }

 private:
    struct Node {
        uint64_t hash = 0;  // of the phrase's first words; 0 of an empty place
        uint32_t value = 0;
        bool whole = false;  // a phrase ends here
        bool more = false;   // a longer phrase goes on from here
    };
    Match walk(const Words& words, uint32_t at, std::string_view first) const;

    Node& node(uint64_t hash);
    // The node of that hash, or the empty place where it would be.
    size_t place_of(uint64_t hash) const;
    void grow();

    // One of 4,096 bits by the hash of a phrase's first word: tells most words apart without their nodes.
    static size_t sieve_word(uint64_t hash) { return (hash >> 48) & 63; }
    static uint64_t sieve_bit(uint64_t hash) { return uint64_t{1} << ((hash >> 58) & 63); }

    std::array<uint64_t, 64> sieve_{};
    std::vector<Node> nodes_;  // open addressing, a power of two of them, at most a quarter full
    size_t size_ = 0;
};

}  // namespace isnad
