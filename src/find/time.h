// Times of the day in a text: `الساعة الثالثة والنصف مساء`, `15:30 بتوقيت غرينتش`, `منتصف الليل`, `فجر` of
// فجر الأحد. Comes in: the words of one article and the dates found in it; goes out: every time of the clock
// and every part of a day that stands beside its day, sorted by span, overlapping no date. Refuses scores,
// verses, lengths of time and the hours of what is told per hour; where no word says which half of the day,
// the hour stays as told.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/span.h"
#include "find/date.h"
#include "text/words.h"

namespace isnad {

struct TimeRules;
struct DateRules;

enum class DayPart : uint8_t { none, dawn, morning, noon, afternoon, evening, night, after_midnight };
enum class Zone : uint8_t { untold, local, universal };

struct Clock {
    int hour = 0, minute = 0, second = 0;
    TimeUnit grain = TimeUnit::hour;  // hour, minute or second: the smallest that is told
    bool half_told = false;           // the words say which half of the day, or the hour does
    bool operator==(const Clock&) const = default;
};

struct Time {
    Span span;
    uint32_t first_token = 0;  // tokens [first_token, last_token)
    uint32_t last_token = 0;
    std::optional<Clock> clock;  // none of a part of a day
    DayPart part = DayPart::none;
    Zone zone = Zone::untold;
    DayRange days;          // of the date that it is told with, if any
    std::string_view rule;  // lives as long as the program
    bool operator==(const Time&) const = default;
};

std::vector<Time> find_times(const Words& words, std::string_view text, const std::vector<Date>& dates,
                             const TimeRules& rules, const DateRules& date_rules);

// `15:30`, `15:30:05`; empty where there is no clock.
std::string clock_text(const Time& time);
// TIMEX3's value: `2020-03-14T15:30`, `T15:30` where the day is not known, `2020-03-11TEV` of a part of a
// day.
std::string timex_of(const Time& time);

std::string_view name_of(DayPart part);
std::string_view name_of(Zone zone);

}  // namespace isnad
