// Dates and lengths of time in a text. Comes in: the words of one article and the days on which it may have
// been written; goes out: every date with the days it means (both ends inclusive), and every duration, sorted
// by span, not overlapping. Refuses nothing; a date whose days cannot be told, since the article's day is
// unknown, has none.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/span.h"
#include "text/words.h"

namespace isnad {

struct DateRules;

enum class DateKind : uint8_t { date, duration };
enum class Calendar : uint8_t { gregorian, hijri, persian };
enum class TimeUnit : uint8_t { none, second, minute, hour, day, week, month, year, decade, century };

struct Date {
    Span span;                 // in the text
    uint32_t first_token = 0;  // tokens [first_token, last_token)
    uint32_t last_token = 0;
    DateKind kind = DateKind::date;
    DayRange days;                   // of a Hijri day three, as the moon is seen or computed
    TimeUnit grain = TimeUnit::day;  // the smallest unit that is told: `month` of `أيلول 2023`
    Calendar calendar = Calendar::gregorian;
    bool span_of_days = false;  // from one date to another: `بين 2 و7 شباط`
    double value = 0;           // of a duration, in `grain`; of several units in the smallest
    // What bears on the day of writing.
    std::optional<int> offset;         // days from that day: 0 of `اليوم السبت`, -1 of `أمس`
    std::optional<Weekday> weekday;    // as named
    int year = 0, month = 0, day = 0;  // as named, Gregorian; 0 where not
    bool ahead = false;                // the words speak of the future
    std::string_view rule;             // lives as long as the program

    bool operator==(const Date&) const = default;
};

// `written` is the day of writing, or its bounds; an end that is unknown leaves that end of relative dates
// unknown. The rules may be shared by threads.
std::vector<Date> find_dates(const Words& words, std::string_view text, DayRange written,
                             const DateRules& rules);

std::string_view name_of(TimeUnit unit);
std::string_view name_of(Calendar calendar);

}  // namespace isnad
