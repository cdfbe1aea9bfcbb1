// Figures of one story, kind, place and side, laid beside each other. Comes in: a story's digests; goes out:
// tallies with their witnesses counted and a verdict with its reason. No figure is changed, added up or left
// out; those that tell of what did not happen (denied, planned, demanded) or of an earlier war (background)
// are weighed nowhere.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "story/digest.h"

namespace isnad {

// `members` are places in `digests`, in the order of comes_before; `story` is what story_of made of them.
std::vector<Tally> tally(std::span<const Digest> digests, const std::vector<size_t>& members,
                         const Story& story);

// A value and the day on which it was printed: a toll grows with the day of printing, not of the event.
struct Printed {
    TallyEntry entry;
    DayRange day;
};

// The verdict over entries in the order of printing, and the reason in words.
struct Weighed {
    Verdict verdict = Verdict::lone;
    std::string why;
};
Weighed weigh(std::span<const Printed> values, int independent);

// True where some value lies within both.
bool compatible(const Bounds& a, const Bounds& b);

}  // namespace isnad
