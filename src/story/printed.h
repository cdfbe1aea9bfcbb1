// The figures of a story's articles as they are weighed. Comes in: a story's digests; goes out: each figure
// with the day of printing, whether it stands in the title or the lead, and whether its article tells of many
// happenings at once. Leaves out shares per cent.
#pragma once

#include <span>
#include <vector>

#include "story/sameness.h"

namespace isnad {

struct NameWords {  // hashes of stems, sorted
    std::vector<uint32_t> place, side;
};

// `members` are places in `digests`, in the order of printing; `words` keeps what the figures point to.
std::vector<Printed> printed(std::span<const Digest> digests, const std::vector<size_t>& members,
                             std::vector<NameWords>& words);

}  // namespace isnad
