// Articles → stories. Comes in: digests in the order of comes_before; goes out: which articles belong
// together, the same whatever order they were read in. First come twins, then the average likeness of
// articles not more than seven days apart, then clusters that name one happening (تفجير + مسجد + place) in
// the same words.
#pragma once

#include <span>
#include <vector>

#include "story/digest.h"
#include "story/likeness.h"

namespace isnad {

struct GroupTuning {
    LikenessTuning likeness;
    double least = 0.25;  // mean likeness from which clusters are one story
    double naming = 1.7;  // things said of one happening that two clusters must share
    double dominance = 0.03;
};

struct Grouped {
    std::vector<size_t> members;  // places in `digests`, ascending
};

// Every article is in one group; groups ascend by their first member.
std::vector<Grouped> group(std::span<const Digest> digests, const GroupTuning& tuning = {});

}  // namespace isnad
