// Which articles of a story are one text republished. Comes in: digests and the articles of one story; goes
// out: groups of two or more. Two are copies where about half of the runs of the shorter one stand in the
// other, so a cut or lightly edited text is a copy and a shared closing paragraph is none. What one outlet
// prints again and again under other news is its own boilerplate: within an outlet only a text as a whole
// counts. A form that a desk fills in for one person after the other is no copy.
#pragma once

#include <span>
#include <vector>

#include "story/shared_runs.h"

namespace isnad {

struct CopyTuning {
    double share = 0.47;        // of the shorter one's runs
    double same_outlet = 0.85;  // of the longer one's runs
};

// How much of the shorter one stands in the other, from 0 to 1, where they are copies; else 0.
double copied(const Digest& a, const Digest& b, const CopyTuning& tuning = {});
// The same where their overlap is known.
double copied(const Digest& a, const Digest& b, const Overlap& both, const CopyTuning& tuning = {});

// Groups of places in `members` (each a place in `digests`), every group sorted, groups by their first
// member. `runs` are of these members.
std::vector<std::vector<size_t>> find_copies(std::span<const Digest> digests, std::span<const size_t> members,
                                             const SharedRuns& runs, const CopyTuning& tuning = {});

}  // namespace isnad
