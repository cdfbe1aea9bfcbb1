// Days from stories. Comes in: the articles of one story; goes out: days for those of its articles that know
// the weekday on which they were written, but not the day: the one of their weekday that is nearest to the
// days of the story's dated articles. Refuses to guess: without a weekday, or without a dated article,
// nothing is given.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "story/digest.h"

namespace isnad {

// Pairs of a place in `digests` and the day found, in the order of `members`.
std::vector<std::pair<size_t, Day>> days_from_story(std::span<const Digest> digests,
                                                    std::span<const size_t> members);

}  // namespace isnad
