#include "find/publication.h"

#include <algorithm>
#include <array>
#include <map>

namespace isnad {
namespace {

constexpr int kFresh = 120;     // days within which news names a day without its year
constexpr int kJustBefore = 2;  // days before capture within which a weekday is no chance
constexpr int kFirstYear = 1990;

// The weekday of most dates that tell it, the first of those told equally often.
std::optional<Weekday> weekday_of(const std::vector<Date>& dates, Span& span) {
    std::array<int, 7> votes{};
    std::array<Span, 7> where{};
    for (const Date& d : dates) {
        if (!d.offset || !d.weekday) continue;
        const auto written = static_cast<size_t>(((static_cast<int>(*d.weekday) - *d.offset) % 7 + 7) % 7);
        if (votes[written]++ == 0) where[written] = d.span;
    }
    const auto most = std::max_element(votes.begin(), votes.end());
    if (*most == 0) return std::nullopt;
    span = where[most - votes.begin()];
    return static_cast<Weekday>(most - votes.begin());
}

// اليوم السبت 22 أيلول 2018, أمس 3/4/2015
std::optional<Day> named_day(const Date& d) {
    if (!d.offset || d.year == 0 || d.month == 0 || d.day == 0) return std::nullopt;
    const auto day = Day::from({d.year, d.month, d.day});
    return day ? std::optional(*day - *d.offset) : std::nullopt;
}

// The first day that a past date may mean.
std::optional<Day> past_day(const Date& d) {
    if (d.ahead || d.kind != DateKind::date || d.calendar != Calendar::gregorian || d.year < kFirstYear)
        return std::nullopt;
    return Day::from({d.year, std::max(d.month, 1), std::max(d.day, 1)});
}

// A day without a year, told as past: an article names the latest last to be sure, but the sum of months
// decides.
void note_day(const Date& d, WrittenClues& clues) {
    if (d.ahead || d.year != 0 || d.month == 0 || d.day == 0 || d.kind != DateKind::date) return;
    if (clues.month == 0 || d.month * 31 + d.day > clues.month * 31 + clues.day)
        clues.month = d.month, clues.day = d.day;
}

Day next_on(Weekday weekday, Day day) {
    return day + (static_cast<int>(weekday) - static_cast<int>(day.weekday()) + 7) % 7;
}
Day last_on(Weekday weekday, Day day) {
    return day - (static_cast<int>(day.weekday()) - static_cast<int>(weekday) + 7) % 7;
}

std::optional<Day> anniversary(const WrittenClues& clues, int year) {
    return Day::from({year, clues.month, clues.day});
}

// No day before the named one and none long behind it.
void keep_fresh(const WrittenClues& clues, DayRange& days) {
    if (clues.month == 0) return;
    if (days.from) {
        const int year = days.from->civil().year;
        const auto before = anniversary(clues, year - 1), now = anniversary(clues, year);
        const bool still = before && *days.from - *before <= kFresh;
        if (now && *now > *days.from && !still) days.from = now;
        const auto next = anniversary(clues, year + 1);
        if (now && *days.from - *now > kFresh && next) days.from = next;
    }
    if (days.to) {
        const int year = days.to->civil().year;
        auto last = anniversary(clues, year);
        if (!last || *last > *days.to) last = anniversary(clues, year - 1);
        if (last && *days.to - *last > kFresh) days.to = *last + kFresh;
    }
}

bool is_empty(const DayRange& days) { return days.from && days.to && *days.from > *days.to; }

}  // namespace

WrittenClues clues_to_writing(const std::vector<Date>& dates) {
    WrittenClues clues;
    clues.weekday = weekday_of(dates, clues.span);
    std::map<Day, int> named;
    for (const Date& d : dates) {
        if (const auto day = named_day(d)) {
            ++named[*day];
            clues.span = d.span;
        }
        if (const auto day = past_day(d); day && (!clues.days.from || *day > *clues.days.from)) {
            clues.days.from = day;
            if (!clues.weekday && named.empty()) clues.span = d.span;
        }
        note_day(d, clues);
    }
    if (named.size() == 1) clues.days = {named.begin()->first, named.begin()->first};
    return clues;
}

DayRange days_of_writing(const WrittenClues& clues, DayRange known) {
    DayRange days = known;
    if (clues.days.from && (!days.from || *clues.days.from > *days.from)) days.from = clues.days.from;
    if (clues.days.to && (!days.to || *clues.days.to < *days.to)) days.to = clues.days.to;
    if (is_empty(days)) days = known;
    DayRange fresh = days;
    keep_fresh(clues, fresh);
    if (!is_empty(fresh)) days = fresh;
    if (!clues.weekday) return days;
    DayRange on = days;
    if (on.from) on.from = next_on(*clues.weekday, *on.from);
    if (on.to) on.to = last_on(*clues.weekday, *on.to);
    return is_empty(on) ? days : on;
}

DayRange days_below_another(const WrittenClues& clues, DayRange days, Day captured) {
    if (!clues.weekday || !days.to || *days.to > captured || captured - *days.to > kJustBefore) return days;
    return {days.to, days.to};
}

}  // namespace isnad
