// Articles → stories. Comes in: digests in the order of comes_before; goes out: which articles belong
// together, the same whatever order they were read in. Twins come first, then articles that are alike pair by
// pair; then, more than once, stories that point the same way (profile.h), weighed by in how many of the
// stories so far each word is met; last, what is far from the core of a big story and nearer to no other. No
// story spans more than a week; what goes on longer is told by stories that follow each other.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "story/digest.h"
#include "story/likeness.h"

namespace isnad {

struct GroupTuning {
    LikenessTuning likeness;
    double pair = 0.25;      // mean likeness of pairs from which articles are one story
    double story = 0.34;     // likeness of their profiles from which stories are one, in a small record
    double big = 12;         // articles of a story that loose bonds hold (merging.h), or in a small record
    double big_share = 0.1;  // this share of it
    double crowd = 0.045;    // more for each e-fold of a record: of more articles more are alike by chance
    double silence = 0.35;   // what days without news between two stories take away of their likeness,
    double lively = 2;       // in a record of so many e-folds or more, where news comes every day
    int rounds = 2;          // of joining stories, and one more where one fills more than
    double fills = 0.05;     // this share of the record: its own words weigh more once it is put together
    double reaction = 0.17;  // belonging from which an article is of a big story, in a small record
    double reactions_crowd = 0.02;  // more for each e-fold
    double follows = 0.88;          // of the likeness that makes one story, what makes one follow another
};

struct Grouped {
    std::vector<size_t> members;      // places in `digests`, ascending
    std::optional<size_t> continues;  // the group that it follows, a place among the groups
};

// Every article is in one group; groups ascend by their first member. `learned` is told how rare words were.
std::vector<Grouped> group(std::span<const Digest> digests, const GroupTuning& tuning = {},
                           Weights* learned = nullptr);

// A few articles of a record by how rare words are in all of it.
std::vector<Grouped> group_few(std::span<const Digest> digests, const Weights& weights,
                               const GroupTuning& tuning = {});

}  // namespace isnad
