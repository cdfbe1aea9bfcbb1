// Where one list of hashes meets others. Comes in: a list that is held, sorted by hash, and others like it;
// goes out: the places of those that both have, ascending. Most hashes of another list are told to be missing
// by one look into a table of 8 KB; to walk down both lists side by side guesses wrong at every other step.
// Holds 65,534 hashes at most; hashes are well stirred.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace isnad {

class HashSlots {  // scratch of one thread
 public:
    // In place of what was held; `items` have a `hash`.
    template <class Items>
    void hold(const Items& items) {
        for (uint32_t hash : held_) first_[hash >> kShift] = 0;
        held_.clear();
        for (const auto& item : items) {
            held_.push_back(item.hash);
            uint16_t& first = first_[item.hash >> kShift];
            if (first == 0) first = static_cast<uint16_t>(held_.size());
        }
    }
    // `both(i, j)` for each item i that has the hash of the one held at j.
    template <class Items, class Both>
    void meet(const Items& items, Both both) const {
        for (size_t i = 0; i < items.size(); ++i) {
            const uint32_t hash = items[i].hash;
            size_t j = first_[hash >> kShift];
            if (j == 0) continue;
            for (--j; j < held_.size() && held_[j] < hash;) ++j;
            if (j < held_.size() && held_[j] == hash) both(i, j);
        }
    }

 private:
    static constexpr unsigned kShift = 20;
    std::array<uint16_t, 1u << (32 - kShift)>
        first_{};  // of the hashes held with these high bits: 1 + its place
    std::vector<uint32_t> held_;
};

}  // namespace isnad
