// Whether two figures of a story count one thing. Comes in: two figures with the day and the article of
// each; goes out: how strongly they are bound, or nothing where something that is known of them differs:
// whom they count, where, when, whether as part of another. What is not known differs from nothing between
// articles; within one article two values are of two things unless two named voices differ about one.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

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

// The bond of two equal values; without it a bond is less.
inline constexpr double kByValue = 4;

std::optional<double> bond(const Printed& x, const Printed& y);

// Kinds that desks take for each other: the same people are fled, evacuated, sheltered.
FigureKind family(FigureKind kind);

// True of what is counted of a happening that has been: no plan, denial, part or memory, no word like dozens.
bool is_count(const FigureBrief& figure);

// The one number by which figures are compared: the lower bound, or the upper where there is no lower.
double size_of(const Bounds& bounds);

// Between which values a number as printed may lie; one with نحو reaches a tenth to both sides.
struct Room {
    float low;
    float high;
    bool meets(const Room& other) const { return low <= other.high && other.low <= high; }
};
Room room_of(const TallyEntry& entry);

// True where some value lies within both.
bool compatible(const TallyEntry& a, const TallyEntry& b);

}  // namespace isnad
