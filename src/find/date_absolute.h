// Dates of a calendar: a day, a month or a year as far as the words name them. Comes in: what is named and
// the day of writing; goes out: the days that are meant. Refuses days that do not exist, with nothing.
#pragma once

#include <optional>

#include "find/date_when.h"

namespace isnad {

std::optional<Days> absolute_days(const When& when, Day written, bool ahead);

}  // namespace isnad
