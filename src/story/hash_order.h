// Things in the order of their hashes. Comes in: things with a `hash` of 32 well stirred bits; goes out: the
// same, sorted, those that are equal in the order in which they came. Refuses nothing. One pass lays them
// into 256 piles by the highest byte, a second sets right the few that are still out of place: no step of it
// has to be guessed by the processor, as each comparison of a sort by halves has.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace isnad {

// `less` orders by hash before all else.
template <class Thing, class Less>
void sort_by_hash(std::vector<Thing>& things, Less less) {
    constexpr size_t kMost = 4096;  // piles stay small up to here
    if (things.size() > kMost) return std::stable_sort(things.begin(), things.end(), less);
    std::array<uint16_t, 257> begin{};
    for (const Thing& thing : things) ++begin[(thing.hash >> 24) + 1];
    for (size_t pile = 1; pile < begin.size(); ++pile)
        begin[pile] = static_cast<uint16_t>(begin[pile] + begin[pile - 1]);
    std::vector<Thing> laid(things.size());
    for (const Thing& thing : things) laid[begin[thing.hash >> 24]++] = thing;
    for (size_t i = 1; i < laid.size(); ++i) {
        const Thing thing = laid[i];
        size_t at = i;
        for (; at > 0 && less(thing, laid[at - 1]); --at) laid[at] = laid[at - 1];
        laid[at] = thing;
    }
    things = std::move(laid);
}

}  // namespace isnad
