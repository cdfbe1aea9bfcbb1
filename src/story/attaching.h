// What a big story has far from its core: columns, funerals, condemnations. Comes in: profiles and the pairs
// of them that may be one story; goes out: for each the one that it is put to, itself where it stays. Puts
// only small ones to big ones, and refuses what another has nearly as good a claim to.
#pragma once

#include <cstdint>
#include <vector>

#include "story/candidates.h"

namespace isnad {

// `least` is the belonging() from which a small one is put to a big one.
std::vector<uint32_t> attached(const std::vector<Profile>& profiles, const std::vector<Candidate>& pairs,
                               double least);

}  // namespace isnad
