// How much the times a word stands in a text count: 1 - e^-times. Comes in: times; goes out: from 0 to near
// 1, out of a table, since millions of words ask. Beyond 255 times it is 1.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>

namespace isnad {

inline float saturated(int times) {
    constexpr int kMost = 256;
    static const std::array<float, kMost> kTable = [] {
        std::array<float, kMost> table{};
        for (int n = 0; n < kMost; ++n) table[static_cast<size_t>(n)] = 1 - std::exp(-static_cast<float>(n));
        return table;
    }();
    return kTable[static_cast<size_t>(std::min(times, kMost - 1))];
}

}  // namespace isnad
