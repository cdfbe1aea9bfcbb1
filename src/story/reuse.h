// Which articles of a story repeat another's text, and where. Comes in: digests and the articles of one
// story; goes out: for each article that repeats text the one that likely had it first, how much of it is
// repeated, and the passages in both. What one outlet prints again under other news is its own boilerplate
// and no reuse.
#pragma once

#include <span>
#include <vector>

#include "model/story.h"
#include "story/shared_runs.h"

namespace isnad {

// In the order of `members`, which are places in `digests` in the order of comes_before. `runs` are of these.
std::vector<Reuse> find_reuse(std::span<const Digest> digests, std::span<const size_t> members,
                              const SharedRuns& runs);

}  // namespace isnad
