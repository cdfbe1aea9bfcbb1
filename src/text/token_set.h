// Tokens of a text, as bits. Comes in: the tokens at which something may begin; goes out: the next of them,
// so that a walk goes from one to the next without a look at those between. Refuses nothing.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace isnad {

class TokenSet {
 public:
    // Of `size` tokens those that `is_in` names.
    template <class IsIn>
    TokenSet(uint32_t size, IsIn is_in) : size_(size), bits_(size / 64 + 1) {
        for (uint32_t at = 0; at < size; ++at) bits_[at / 64] |= uint64_t{is_in(at)} << (at % 64);
    }

    void add(uint32_t at) { bits_[at / 64] |= uint64_t{1} << (at % 64); }

    // The first from `at` on; the number of tokens where there is none.
    uint32_t next(uint32_t at) const {
        if (at >= size_) return size_;
        size_t word = at / 64;
        uint64_t bits = bits_[word] >> (at % 64) << (at % 64);
        while (bits == 0) {
            if (++word == bits_.size()) return size_;
            bits = bits_[word];
        }
        return static_cast<uint32_t>(word * 64) + static_cast<uint32_t>(std::countr_zero(bits));
    }

 private:
    uint32_t size_;
    std::vector<uint64_t> bits_;
};

}  // namespace isnad
