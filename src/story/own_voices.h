// Articles of a story that speak with one voice because they share text. Comes in: a story's articles; goes
// out: for each the number of its voice. Copies are one voice, and so are articles that share a passage of an
// agency within otherwise own text, or credit the same agency. What people called a copy or independent is
// so.
#pragma once

#include <span>
#include <vector>

#include "story/copy_map.h"
#include "story/shared_runs.h"

namespace isnad {

// One number for each of `members` (places in `digests`), the smallest place in `members` of its voice;
// `runs` are of these members.
std::vector<size_t> own_voices(std::span<const Digest> digests, std::span<const size_t> members,
                               const SharedRuns& runs, const CopyMap& ruled = {});

}  // namespace isnad
