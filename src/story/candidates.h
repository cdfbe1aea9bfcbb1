// Pairs of profiles that may be of one story. Comes in: profiles in the order of their first articles; goes
// out: pairs that share weighty words, with their dots. Each profile is held against the last few before it
// under each of its words, so the work grows with the number of profiles.
#pragma once

#include <vector>

#include "story/profile.h"

namespace isnad {

struct Candidate {
    uint32_t a = 0, b = 0;  // places in the profiles, a < b, each pair once
    Dots both;
};

using Apart = bool (*)(const Profile& earlier, const Profile& later);  // of two that are not compared
using Alike = double (*)(const Profile& a, const Profile& b, const Dots& both);

// Pairs that `alike` finds to be more than faintly so. The same on any number of threads.
std::vector<Candidate> candidates(const std::vector<Profile>& profiles, Apart apart, Alike alike,
                                  unsigned threads);

}  // namespace isnad
