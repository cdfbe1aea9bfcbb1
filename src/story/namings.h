// Joins clusters that name one happening in the same words: a bombing, then visits to its wounded, funerals,
// condemnations and columns share no lead, but all speak of the bombing of that mosque in that town. Comes
// in: clusters of articles; goes out: fewer clusters. A thing said of a happening counts by the share of the
// cluster's articles that say it, so the bigger a story is, the sharper it knows what it is called.
#pragma once

#include <span>
#include <vector>

#include "story/digest.h"

namespace isnad {

// `clusters` hold places in `firsts`, which holds places in `digests`. Two clusters are joined from `least`
// shared things on, where these make up `dominance` or more of all that either says of happenings.
std::vector<std::vector<uint32_t>> join_by_namings(std::span<const Digest> digests,
                                                   std::span<const size_t> firsts,
                                                   std::vector<std::vector<uint32_t>> clusters, double least,
                                                   double dominance);

}  // namespace isnad
