#include "find/date_absolute.h"

#include <algorithm>

#include "base/calendar.h"
#include "find/date_steps.h"

namespace isnad {
namespace {

using namespace steps;

constexpr int kLastHijri = 1600;
constexpr int kAheadShare = 2;  // a day without a year lies ahead where that is this many times nearer

// The year of a day or month that names none: the past one, unless the one ahead is much nearer or the words
// speak of the future.
int year_near(const When& w, Day written, bool ahead) {
    const int this_year = civil_of(w.calendar, written).year;
    const auto at = [&](int year) {
        const int last = month_days(w.calendar, year, w.month);
        return day_of(w.calendar, {year, w.month, w.day > 0 ? std::min(w.day, last) : last});
    };
    const auto begin = [&](int year) {
        return day_of(w.calendar, {year, w.month, w.day > 0 ? std::min(w.day, 28) : 1});
    };
    int past = this_year, next = this_year + 1;
    if (begin(this_year) && *begin(this_year) > written) past = this_year - 1, next = this_year;
    if (w.side == When::Side::past) {
        if (w.day == 0 && at(past) && *at(past) >= written) --past;
        return past;
    }
    if (w.side == When::Side::next)
        return w.day == 0 && begin(this_year) && *begin(this_year) > written ? this_year : next;
    if (ahead && at(past) && *at(past) >= written) return past;  // a month that goes on
    if (ahead) return next;
    const auto before = at(past), behind = begin(next);
    if (!before || !behind) return this_year;
    return (*behind - written) * kAheadShare < written - *before ? next : past;
}

// The year of a weekday with day and month: the nearest in which they agree.
std::optional<int> year_by_weekday(const When& w, Day written) {
    const int this_year = civil_of(w.calendar, written).year;
    for (int away = 0; away <= 6; ++away)
        for (int year : {this_year - away, this_year + away}) {
            const auto day = day_of(w.calendar, {year, w.month, w.day});
            if (day && day->weekday() == *w.weekday && (away == 0 || year < this_year || away == 1))
                return year;
        }
    return std::nullopt;
}

// السبت الأول من أبريل: the first of April where that is a Saturday, else the first Saturday.
bool names_which(const When& w, Day written) {
    if (w.nth == 0 || !w.weekday || w.day == 0 || w.year > 0 || w.year_shift) return false;
    const int this_year = civil_of(w.calendar, written).year;
    for (int year : {this_year, this_year - 1, this_year + 1}) {
        const auto day = day_of(w.calendar, {year, w.month, w.day});
        if (day && day->weekday() == *w.weekday) return false;
    }
    return true;
}

// رمضان 2001: the Hijri year whose month or day begins in that year of ours; the earlier of two.
int hijri_year_in(int year, int month, int day) {
    const auto begin = Day::from({year, 1, 1});
    if (!begin) return 0;
    const int first = hijri_of(*begin).year;
    for (int hijri = first; hijri <= first + 1; ++hijri) {
        const auto at = day_of_hijri({hijri, std::max(month, 1), std::max(day, 1)});
        if (at && at->civil().year == year) return hijri;
    }
    return first;
}

// A Hijri day with its weekday: the nearest year in which they agree, give or take the day that the moon may
// be off.
std::optional<Days> hijri_day_of_week(const When& w, Day written) {
    const int this_year = hijri_of(written).year;
    for (int year : {w.year > 0 ? w.year : this_year, this_year - 1, this_year + 1}) {
        const auto day = day_of_hijri({year, w.month, w.day});
        if (!day) continue;
        const Day named = nearest(*w.weekday, *day);
        if (named >= *day - 1 && named <= *day + 1) return Days{named, named};
        if (w.year > 0) break;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Days> absolute_days(const When& w, Day written, bool ahead) {
    if (w.calendar == Calendar::gregorian && names_which(w, written)) {
        When nth = w;
        nth.form = When::Form::weekday;
        return resolve(nth, written, ahead);
    }
    const Civil now = civil_of(w.calendar, written);
    int year = w.year, month = w.month;
    if (w.calendar == Calendar::hijri && year > kLastHijri) year = hijri_year_in(year, month, w.day);
    if (year == 0 && w.year_shift) year = now.year + *w.year_shift;
    if (month == 0 && w.month_shift) {
        const Civil m = add_months(*Day::from({now.year, now.month, 1}), *w.month_shift).civil();
        year = m.year, month = m.month;
    }
    if (w.calendar == Calendar::hijri && w.weekday && month > 0 && w.day > 0)
        if (const auto days = hijri_day_of_week(w, written)) return days;
    if (month == 0 && w.day > 0) {  // يوم 22: of this month, or of the one before where it is still to come
        year = now.year, month = now.month;
        if (w.day > now.day && !ahead) --month;
        if (w.day < now.day && ahead) ++month;
        if (month < 1) month = 12, --year;
        if (month > 12) month = 1, ++year;
    }
    if (month == 0)
        return year == 0
                   ? std::nullopt
                   : std::optional(part_of(years_of(w.calendar, year, year).value_or(Days{written, written}),
                                           w.portion, TimeUnit::year));
    if (year == 0 && w.weekday && w.day > 0 && w.calendar != Calendar::hijri)
        year = year_by_weekday(w, written).value_or(0);
    if (year == 0) {
        When named = w;
        named.month = month;
        year = w.side == When::Side::present ? now.year : year_near(named, written, ahead);
    }
    if (w.day == 0) {
        const auto days = month_of(w.calendar, year, month);
        if (!days) return std::nullopt;
        return part_of(*days, w.portion, TimeUnit::month);
    }
    const auto day = day_of(w.calendar, {year, month, w.day});
    if (!day) return std::nullopt;
    const Day told = *day + w.day_shift;
    if (w.calendar == Calendar::hijri) return Days{told - 1, told + 1};
    return Days{told, told};
}

}  // namespace isnad
