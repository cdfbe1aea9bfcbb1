// Figures of one story, sorted into piles that count one thing. Comes in: a story's figures in the order of
// printing; goes out: piles. Two figures are of one thing if nothing that is known of them differs: whom they
// count, where, on which day, whether as part of another. What is not known differs from nothing; equal
// values outweigh a place that one article sees more broadly.
#pragma once

#include <vector>

#include "story/digest.h"

namespace isnad {

// A figure with the day of printing and the place of its article among the story's.
struct Printed {
    const FigureBrief* figure = nullptr;
    DayRange day;
    size_t article = 0;
    size_t order = 0;  // among the story's figures
};

std::vector<std::vector<Printed>> piles_of(const std::vector<Printed>& figures);

// The one number by which figures are compared: the lower bound, or the upper where there is no lower.
double size_of(const Bounds& bounds);

// True where some value lies within both; a number with نحو reaches a tenth to both sides.
bool compatible(const TallyEntry& a, const TallyEntry& b);

}  // namespace isnad
