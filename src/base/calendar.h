// Days of the Hijri and the Persian calendar. Comes in: year, month and day; goes out: a Day, or the other
// way. The Hijri months are those of the tabular calendar (civil epoch, 30-year cycle), so what was seen in
// the sky may be a day off. Refuses days that cannot exist.
#pragma once

#include <optional>

#include "base/day.h"

namespace isnad {

std::optional<Day> day_of_hijri(Civil hijri);
Civil hijri_of(Day day);

// The 33-year rule, exact for the years 1244 to 1502 (1865 to 2123).
std::optional<Day> day_of_persian(Civil persian);
Civil persian_of(Day day);

int days_in_hijri_month(int year, int month);
int days_in_persian_month(int year, int month);

}  // namespace isnad
