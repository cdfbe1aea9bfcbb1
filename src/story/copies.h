// Which articles of a story are one text republished. Comes in: digests; goes out: groups of two or more, each
// sorted. A pair is a copy when most of the shorter one's five-word runs stand in the other.
#pragma once

#include <span>
#include <vector>

#include "story/digest.h"

namespace isnad {

// Share of the smaller sample that stands in the other, 0..1; 0 where a sample is too small to tell.
double containment(const Digest& a, const Digest& b);

// Groups of places in `members` (each a place in `digests`), every group sorted, groups by their first member.
std::vector<std::vector<size_t>> find_copies(std::span<const Digest> digests, std::span<const size_t> members);

}  // namespace isnad
