// Whether two figures of a story count one thing. Comes in: two figures with the day and the article of
// each; goes out: how strongly they are bound, or nothing where something that is known of them differs:
// whom they count, where, when, whether as part of another. What is not known differs from nothing between
// articles; within one article two values are of two things unless two named voices differ about one.
#pragma once

#include <optional>

#include "story/printed.h"

namespace isnad {

// The bond of two equal values; without it a bond is less.
inline constexpr double kByValue = 4;

std::optional<double> bond(const Printed& x, const Printed& y);

// Kinds that desks take for each other: the same people are fled, evacuated, sheltered.
FigureKind family(FigureKind kind);

// True of what is counted of a happening that has been: no plan, denial, part or memory, no word like dozens.
bool is_count(const FigureBrief& figure);

}  // namespace isnad
