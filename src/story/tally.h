// Figures that count one thing, laid beside each other. Comes in: a story's digests; goes out: tallies with
// their witnesses counted and a verdict with its reason. No figure is changed, added up or left out: what is
// planned, denied or of an earlier war, and what counts a part of another figure, stands in a tally of its
// own.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "story/copy_map.h"
#include "story/piles.h"
#include "story/shared_runs.h"

namespace isnad {

// `members` are places in `digests`, in the order of comes_before, `runs` are of these; `story` is what
// story_of made of them.
std::vector<Tally> tally(std::span<const Digest> digests, const std::vector<size_t>& members,
                         const SharedRuns& runs, const Story& story, const CopyMap& ruled = {});

// The verdict over entries in the order of printing, and the reason in words.
struct Weighed {
    Verdict verdict = Verdict::lone;
    std::string why;
};
Weighed weigh(const std::vector<Printed>& values);

}  // namespace isnad
