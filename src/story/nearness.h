// Where and when two figures are told to be of. Comes in: two figures; goes out: how their places lie to each
// other, whether their days leave room for one, whether both are tied to one day and place. What is not told
// differs from nothing.
#pragma once

#include "story/printed.h"

namespace isnad {

enum class Nearness : uint8_t { unknown, same, within, apart };

// How the places of two figures lie to each other; a market of a town is no other place than the town, and a
// town lies within its country.
Nearness nearness(const Printed& x, const Printed& y);

bool apart(const DayRange& a, const DayRange& b);

// Of more days than a happening lasts.
bool is_long(const Printed& p);

// A sum over weeks and the count of a day are of two things.
bool of_one_span(const Printed& x, const Printed& y);

// Both told to be of one day, or from one day on, in one place.
bool pinned(const Printed& x, const Printed& y);

}  // namespace isnad
