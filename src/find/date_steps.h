// Steps in the calendars that dates are told in: months and years as days, days before and behind a day,
// parts of a period. Comes in: days and units; goes out: days. Refuses what no calendar has (31 November),
// with nothing.
#pragma once

#include <optional>

#include "find/date_when.h"

namespace isnad::steps {

int floor_div(int a, int b);

std::optional<Day> day_of(Calendar calendar, Civil civil);
Civil civil_of(Calendar calendar, Day day);
int month_days(Calendar calendar, int year, int month);

std::optional<Days> pair_of(std::optional<Day> from, std::optional<Day> to);
std::optional<Days> month_of(Calendar calendar, int year, int month);
std::optional<Days> years_of(Calendar calendar, int first, int last);

Day monday_of(Day day);
// Moves by months, to the last day of the month where the day is missing.
Day add_months(Day day, int months);
// Whole units before or behind a day; parts of a month are days.
Day add(Day day, TimeUnit unit, double amount);
// The nearest day of that name to a day.
Day nearest(Weekday weekday, Day day);

// The early, middle or late part of a period of that unit.
Days part_of(Days days, When::Portion portion, TimeUnit unit);

}  // namespace isnad::steps
