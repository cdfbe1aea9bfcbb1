// Profiles joined into stories. Comes in: profiles and the pairs of them that may be one story; goes out:
// which belong together. The two that are most alike are joined first, and their sum is held against all that
// either was held against, until no two are alike enough. Equal likeness is settled by the first places.
// Loose bonds make big stories; where they make no big one, only close bonds hold (profile.h).
#pragma once

#include <vector>

#include "story/candidates.h"
#include "story/profile.h"

namespace isnad {

struct MergeTuning {
    double least = 0;    // likeness from which two are one
    double silence = 0;  // what days without news between two take away of it, at most
    double big = 12;     // articles of a story that loose bonds hold
};

// Each cluster ascends; clusters ascend by their first place.
std::vector<std::vector<uint32_t>> merge(const std::vector<Profile>& profiles,
                                         const std::vector<Candidate>& pairs, const MergeTuning& tuning);

}  // namespace isnad
