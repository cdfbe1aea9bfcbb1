// Pairs of articles that may be of one story. Comes in: digests; goes out: edges between those that share
// words that they are most about, within a week, each with its likeness. Each article is held against the
// last few before it under each of its words, so the work grows with the number of articles.
#pragma once

#include <span>
#include <vector>

#include "story/likeness.h"
#include "story/linkage.h"

namespace isnad {

// `firsts` are places in `digests`, which an edge's nodes are places in. The same on any number of threads.
std::vector<Edge> pairs_of(std::span<const Digest> digests, std::span<const size_t> firsts,
                           const Likeness& likeness, unsigned threads);

}  // namespace isnad
