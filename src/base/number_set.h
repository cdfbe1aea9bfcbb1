// A set of numbers that are hashes already. Comes in: numbers; goes out: whether one was there.
// Refuses nothing. Open addressing over a power of two of slots, half of them free; its owner
// may clear it and use it again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/word_hash.h"

namespace isnad {

class NumberSet {
 public:
    // True where it was not there yet.
    bool insert(uint64_t number) {
        if (number == 0) return !std::exchange(has_zero_, true);
        if ((count_ + 1) * 2 > slots_.size()) grow();
        uint64_t& slot = slots_[slot_of(number)];
        if (slot == number) return false;
        slot = number;
        ++count_;
        return true;
    }
    bool contains(uint64_t number) const {
        if (number == 0) return has_zero_;
        return count_ > 0 && slots_[slot_of(number)] == number;
    }
    size_t size() const { return count_ + has_zero_; }
    void clear() {
        slots_.clear();
        count_ = 0;
        has_zero_ = false;
    }

 private:
    size_t slot_of(uint64_t number) const {
        const size_t mask = slots_.size() - 1;
        size_t at = stir64(number) & mask;
        while (slots_[at] != 0 && slots_[at] != number) at = (at + 1) & mask;
        return at;
    }
    void grow() {
        std::vector<uint64_t> old(slots_.empty() ? 32 : slots_.size() * 2, 0);
        old.swap(slots_);
        for (uint64_t number : old)
            if (number != 0) slots_[slot_of(number)] = number;
    }

    std::vector<uint64_t> slots_;  // 0: free
    size_t count_ = 0;
    bool has_zero_ = false;
};

}  // namespace isnad
