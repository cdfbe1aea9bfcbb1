// The day on which an article was written, as far as its own words tell it. Comes in: the dates found in it,
// read without a day of writing, and what is known from elsewhere (a day of capture is only the last possible
// day); goes out: the days that are left. Refuses to guess: what the words leave open stays open, and words
// that contradict what is known are left out of account.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "find/date.h"

namespace isnad {

struct WrittenClues {
    std::optional<Weekday> weekday;  // of the day of writing: اليوم السبت, أمس الجمعة
    DayRange days;  // not before what it tells as past; one day where it names the day: اليوم 22 أيلول 2020
    int month = 0, day = 0;  // the latest day of a year, told as past without a year: حتى 22 سبتمبر; 0: none
    Span span;               // in the text, of the words that tell most; empty if none
    bool any() const { return weekday || days.known(); }
};

WrittenClues clues_to_writing(const std::vector<Date>& dates);

// The days of `known` on which the clues allow the article to be written; `known` itself where none would be
// left.
DayRange days_of_writing(const WrittenClues& clues, DayRange known);

// The same for an article that stands below another on its page, where a site puts what is news when the page
// is fetched, by the day of capture: where the weekday that it tells was one of the two days before, that
// day.
DayRange days_below_another(const WrittenClues& clues, DayRange days, Day captured);

}  // namespace isnad
