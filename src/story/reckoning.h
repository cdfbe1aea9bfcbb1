// What two articles count. Comes in: the figures of articles; goes out: the tolls that an article tells first
// and the telling numbers of all of it, and what two such sets say: a toll in common is hardly one by chance,
// two articles full of numbers with none in common are of two days of a market or two matches. Leaves out
// figures that are vague, planned or of the past.
#pragma once

#include <cstdint>
#include <vector>

#include "story/digest.h"

namespace isnad {

struct Reckoning {
    std::vector<uint32_t> tolls;  // hashes of kind, value and whom they count; sorted
    std::vector<float> numbers;   // sorted
};

Reckoning reckoning_of(const Digest& digest);

bool tell_one_toll(const Reckoning& a, const Reckoning& b);

// From 0 to 1: 1 where both tell numbers enough and none is the same.
double other_numbers(const Reckoning& a, const Reckoning& b);

}  // namespace isnad
