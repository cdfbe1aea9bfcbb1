// The figures of a story's articles as they are weighed. Comes in: a story's digests; goes out: each figure
// with the day of printing, whether it stands in the title or the lead, and whether its article tells of many
// happenings at once. Leaves out shares per cent.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "story/digest.h"

namespace isnad {

// A figure with the day of printing and the place of its article among the story's.
struct Printed {
    const FigureBrief* figure = nullptr;
    DayRange day;
    size_t article = 0;
    size_t order = 0;      // among the story's figures
    bool first = false;    // in the title or the lead
    bool crowded = false;  // its article tells many such counts, of many happenings
    bool war = false;      // so do many articles of the story
    bool piece = false;    // one of a row: ضابط وثلاثة جنود, of which no number is the whole
    std::span<const uint32_t> where = {};  // words of its place, sorted
    std::span<const uint32_t> whose = {};  // words of the side that it counts, sorted
};

struct NameWords {  // hashes of stems, sorted
    std::vector<uint32_t> place, side;
};

// `members` are places in `digests`, in the order of printing; `words` keeps what the figures point to.
std::vector<Printed> printed(std::span<const Digest> digests, const std::vector<size_t>& members,
                             std::vector<NameWords>& words);

}  // namespace isnad
