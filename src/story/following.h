// Which story each story follows. Comes in: profiles of stories in the order of their first articles and the
// pairs of them that may be alike; goes out: for each the earlier story that it is most like, which began on
// an earlier day and was still told within a week before it. Gives none where nothing is like it enough.
#pragma once

#include <optional>
#include <vector>

#include "story/candidates.h"

namespace isnad {

// Places in `profiles`; `least` is the likeness from which a story follows another.
std::vector<std::optional<uint32_t>> followed(const std::vector<Profile>& profiles,
                                              const std::vector<Candidate>& pairs, double least);

}  // namespace isnad
