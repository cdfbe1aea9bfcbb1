// Articles that are one text, or nearly. Comes in: digests; goes out: groups, so that a text printed ten
// times is compared with the rest of the record once. Finds twins by the smallest hashes of their runs: each
// article is held against the first few of each bucket, so the work grows with the number of articles.
#pragma once

#include <span>
#include <vector>

#include "story/digest.h"

namespace isnad {

// Every place in `digests` stands in one group; groups and members ascend, the first member is the
// longest-known.
std::vector<std::vector<size_t>> find_twins(std::span<const Digest> digests);

}  // namespace isnad
