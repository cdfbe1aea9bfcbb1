// Values as they are printed, held against each other. Comes in: bounds with a word before them; goes out:
// the one number by which they are compared, between which numbers they may lie, and whether two leave room
// for one.
#pragma once

#include "model/story.h"

namespace isnad {

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
