#include "find/date_when.h"

#include <algorithm>
#include <cmath>

#include "base/calendar.h"

namespace isnad {
namespace {

constexpr int kAheadShare = 2;  // a day without a year lies ahead where that is this many times nearer

int floor_div(int a, int b) { return a / b - (a % b != 0 && (a % b < 0) != (b < 0) ? 1 : 0); }

std::optional<Day> day_of(Calendar calendar, Civil civil) {
    switch (calendar) {
        case Calendar::hijri:
            return day_of_hijri(civil);
        case Calendar::persian:
            return day_of_persian(civil);
        default:
            return Day::from(civil);
    }
}

Civil civil_of(Calendar calendar, Day day) {
    switch (calendar) {
        case Calendar::hijri:
            return hijri_of(day);
        case Calendar::persian:
            return persian_of(day);
        default:
            return day.civil();
    }
}

int month_days(Calendar calendar, int year, int month) {
    switch (calendar) {
        case Calendar::hijri:
            return days_in_hijri_month(year, month);
        case Calendar::persian:
            return days_in_persian_month(year, month);
        default:
            return days_in_month(year, month);
    }
}

std::optional<Days> pair_of(std::optional<Day> from, std::optional<Day> to) {
    if (!from || !to) return std::nullopt;
    return Days{*from, *to};
}

std::optional<Days> month_of(Calendar calendar, int year, int month) {
    return pair_of(day_of(calendar, {year, month, 1}),
                   day_of(calendar, {year, month, month_days(calendar, year, month)}));
}

std::optional<Days> years_of(Calendar calendar, int first, int last) {
    return pair_of(day_of(calendar, {first, 1, 1}),
                   day_of(calendar, {last, 12, month_days(calendar, last, 12)}));
}

Day monday_of(Day day) { return day - (static_cast<int>(day.weekday()) + 6) % 7; }

// Moves by months, to the last day of the month where the day is missing.
Day add_months(Day day, int months) {
    Civil c = day.civil();
    const int index = c.year * 12 + c.month - 1 + months;
    c.year = floor_div(index, 12);
    c.month = index - c.year * 12 + 1;
    c.day = std::min(c.day, days_in_month(c.year, c.month));
    return Day::from(c).value_or(day);
}

// Whole units before or behind a day; parts of a month are days.
Day add(Day day, TimeUnit unit, double amount) {
    const auto whole = static_cast<int>(std::trunc(amount));
    switch (unit) {
        case TimeUnit::day:
            return day + whole;
        case TimeUnit::week:
            return day + static_cast<int>(std::lround(amount * 7));
        case TimeUnit::month:
            return add_months(day, whole) + static_cast<int>(std::lround((amount - whole) * 30));
        case TimeUnit::year:
            return add_months(day, static_cast<int>(std::lround(amount * 12)));
        case TimeUnit::decade:
            return add_months(day, static_cast<int>(std::lround(amount * 120)));
        case TimeUnit::century:
            return add_months(day, static_cast<int>(std::lround(amount * 1200)));
        case TimeUnit::hour:
            return day + static_cast<int>(std::trunc(amount / 24));
        default:
            return day;
    }
}

Days part_of(Days days, When::Portion portion, TimeUnit unit) {
    if (portion == When::Portion::whole) return days;
    const int size = days.second - days.first + 1;
    if (unit == TimeUnit::month) {  // the press halves a month: 1 to 15
        if (portion == When::Portion::early) return {days.first, days.first + 14};
        if (portion == When::Portion::late) return {days.first + 15, days.second};
        return {days.first + 10, days.first + 19};
    }
    const Day middle = unit == TimeUnit::year ? add_months(days.first, 6) : days.first + size / 2;
    if (portion == When::Portion::early)
        return {days.first, unit == TimeUnit::week ? middle - 1 : middle - 1};
    if (portion == When::Portion::late) return {middle, days.second};
    return {days.first + size / 4, days.second - size / 4};
}

std::optional<Days> period(TimeUnit unit, int n, Day written) {
    const Civil c = written.civil();
    switch (unit) {
        case TimeUnit::day:
            return Days{written + n, written + n};
        case TimeUnit::week: {
            const Day monday = monday_of(written) + 7 * n;
            return Days{monday, monday + 6};
        }
        case TimeUnit::month: {
            const Civil m = add_months(*Day::from({c.year, c.month, 1}), n).civil();
            return month_of(Calendar::gregorian, m.year, m.month);
        }
        case TimeUnit::year:
            return years_of(Calendar::gregorian, c.year + n, c.year + n);
        case TimeUnit::decade: {
            const int first = floor_div(c.year, 10) * 10 + 10 * n;
            return years_of(Calendar::gregorian, first, first + 9);
        }
        case TimeUnit::century: {
            const int first = floor_div(c.year - 1, 100) * 100 + 1 + 100 * n;
            return years_of(Calendar::gregorian, first, first + 99);
        }
        default:
            return Days{written, written};
    }
}

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

// The nearest day of that name to a day.
Day nearest(Weekday weekday, Day day) {
    int away = (static_cast<int>(weekday) - static_cast<int>(day.weekday()) + 7) % 7;
    if (away > 3) away -= 7;
    return day + away;
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

std::optional<Days> absolute(const When& w, Day written, bool ahead) {
    const Civil now = civil_of(w.calendar, written);
    int year = w.year, month = w.month;
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
    if (w.calendar == Calendar::hijri) return Days{*day - 1, *day + 1};
    return Days{*day, *day};
}

std::optional<Days> nth_weekday(const When& w, Day written, bool ahead) {
    When month = w;
    month.form = When::Form::absolute;
    month.day = 0;
    month.weekday.reset();
    if (month.month == 0 && !month.month_shift) month.month_shift = 0;
    const auto days = absolute(month, written, ahead);
    if (!days) return std::nullopt;
    const int first = (static_cast<int>(*w.weekday) - static_cast<int>(days->first.weekday()) + 7) % 7;
    const int last = (static_cast<int>(days->second.weekday()) - static_cast<int>(*w.weekday) + 7) % 7;
    const Day day = w.nth > 0 ? days->first + first + 7 * (w.nth - 1) : days->second - last;
    if (day > days->second) return std::nullopt;
    return Days{day, day};
}

std::optional<Days> weekday_of(const When& w, Day written, bool ahead) {
    if (w.nth != 0) return nth_weekday(w, written, ahead);
    if (w.unit == TimeUnit::week) {  // الجمعة من الأسبوع المقبل
        const Day day =
            monday_of(written) + 7 * static_cast<int>(w.amount) + (static_cast<int>(*w.weekday) + 6) % 7;
        return Days{day, day};
    }
    const int back = (static_cast<int>(written.weekday()) - static_cast<int>(*w.weekday) + 7) % 7;
    const int on = (7 - back) % 7;
    Day day = written - back;
    if (w.side == When::Side::past)
        day = written - (back == 0 ? 7 : back);
    else if (w.side == When::Side::next)
        day = written + (on == 0 ? 7 : on);
    else if (ahead || (w.side == When::Side::present && back != 0))
        day = written + on;
    return Days{day, day};
}

std::optional<Days> offset(const When& w, Day written) {
    Day day = add(add(written, TimeUnit::month, w.months), w.unit, w.amount);
    if (w.weekday) day = nearest(*w.weekday, day);
    return Days{day, day};
}

std::optional<Days> stretch(const When& w, Day written) {
    if (w.unit == TimeUnit::decade || w.unit == TimeUnit::century) {
        const auto first = period(w.unit, w.amount < 0 ? static_cast<int>(w.amount) : 1, written);
        const auto last = period(w.unit, w.amount < 0 ? -1 : static_cast<int>(w.amount), written);
        return pair_of(first->first, last->second);
    }
    if (w.unit == TimeUnit::hour) {  // the last hours may lie on the day before
        const Day day =
            written + static_cast<int>(w.amount < 0 ? std::floor(w.amount / 24) : std::ceil(w.amount / 24));
        return Days{std::min(day, written), std::max(day, written)};
    }
    const Day far = add(written, w.unit, w.amount);
    if (w.amount < 0) return Days{far, std::max(far, written - 1)};
    return Days{std::min(written + 1, far), far};
}

std::optional<Days> week_of(const When& w, Day written, bool ahead) {
    When whole = w;
    whole.form = When::Form::absolute;
    const auto days = absolute(whole, written, ahead);
    if (!days) return std::nullopt;
    // Weeks of a year belong to where their Thursday lies.
    Day monday = monday_of(days->first);
    const int in_first = w.month == 0 && !w.month_shift ? 3 : 0;  // of months: the first Monday
    if (monday + in_first < days->first) monday = monday + 7;
    if (w.nth > 0) return Days{monday + 7 * (w.nth - 1), monday + 7 * (w.nth - 1) + 6};
    monday = monday_of(days->second);
    if (monday + 3 > days->second) monday = monday - 7;
    return Days{monday, monday + 6};
}

std::optional<Days> part_of_year(const When& w, Day written) {
    const int year = w.year > 0 ? w.year : written.civil().year + w.year_shift.value_or(0);
    const int months = 12 / w.parts, nth = w.nth < 0 ? w.parts : w.nth;
    if (nth > w.parts) return std::nullopt;
    const auto first = month_of(Calendar::gregorian, year, (nth - 1) * months + 1);
    const auto last = month_of(Calendar::gregorian, year, nth * months);
    return pair_of(first->first, last->second);
}

// Of the northern half: spring begins in March; winter goes over into the next year.
std::optional<Days> season(const When& w, Day written, bool ahead) {
    const int first_month = 3 * w.nth;
    int year = w.year;
    if (year == 0) {
        const Civil now = written.civil();
        year = now.year + w.year_shift.value_or(0);
        const auto begin = Day::from({now.year, first_month, 1});
        if (!w.year_shift && w.side == When::Side::past && *begin > written)
            --year;
        else if (!w.year_shift && (w.side == When::Side::next || ahead) && *begin <= written)
            ++year;
        else if (!w.year_shift && w.side == When::Side::none && *begin > written)
            --year;
    }
    const Day begin = *Day::from({year, first_month, 1});
    return Days{begin, add_months(begin, 3) - 1};
}

// الأشهر الستة الأولى من العام 2020
std::optional<Days> opening(const When& w, Day written, bool ahead) {
    When whole = w;
    whole.form = When::Form::absolute;
    const auto days = absolute(whole, written, ahead);
    if (!days) return days;
    if (w.nth < 0) return Days{std::max(days->first, add(days->second + 1, w.unit, -w.amount)), days->second};
    return Days{days->first, std::min(days->second, add(days->first, w.unit, w.amount) - 1)};
}

std::optional<Days> decade(const When& w, Day written) {
    int first = w.year + w.nth;
    if (w.year == 0) {  // of the last century unless it is over ten years past in this one
        const int century = floor_div(written.civil().year, 100) * 100;
        first = century + w.nth;
        if (first > written.civil().year) first -= 100;
    }
    return years_of(Calendar::gregorian, first, first + 9);
}

}  // namespace

TimeUnit When::grain() const {
    switch (form) {
        case Form::absolute:
            return day > 0 ? TimeUnit::day : month > 0 || month_shift ? TimeUnit::month : TimeUnit::year;
        case Form::offset:
        case Form::period:
        case Form::stretch:
            return unit;
        case Form::weekday:
            return TimeUnit::day;
        case Form::week:
        case Form::weekend:
            return TimeUnit::week;
        case Form::part:
        case Form::season:
            return TimeUnit::month;
        case Form::decade:
            return TimeUnit::decade;
        case Form::century:
            return TimeUnit::century;
        case Form::opening:
            return unit;
    }
    return TimeUnit::day;
}

bool is_fixed(const When& w) {
    if (w.form == When::Form::absolute) return w.year > 0;
    if (w.form == When::Form::century) return w.nth > 0;
    return (w.form == When::Form::week || w.form == When::Form::part || w.form == When::Form::season ||
            w.form == When::Form::decade) &&
           w.year > 0;
}

std::optional<Days> resolve(const When& w, Day written, bool ahead) {
    switch (w.form) {
        case When::Form::absolute:
            return absolute(w, written, ahead);
        case When::Form::offset:
            return offset(w, written);
        case When::Form::period: {
            const auto days = period(w.unit, static_cast<int>(w.amount), written);
            if (!days) return days;
            if (w.portion != When::Portion::rest) return part_of(*days, w.portion, w.unit);
            return Days{std::clamp(written, days->first, days->second), days->second};
        }
        case When::Form::stretch:
            return stretch(w, written);
        case When::Form::weekday:
            return weekday_of(w, written, ahead);
        case When::Form::week:
            return week_of(w, written, ahead);
        case When::Form::part:
            return part_of_year(w, written);
        case When::Form::season:
            return season(w, written, ahead);
        case When::Form::decade:
            return decade(w, written);
        case When::Form::century:
            if (w.nth <= 0) return std::nullopt;  // before our era
            return years_of(Calendar::gregorian, (w.nth - 1) * 100 + 1, w.nth * 100);
        case When::Form::opening:
            return opening(w, written, ahead);
        case When::Form::weekend: {
            Day monday = monday_of(written) + 7 * static_cast<int>(w.amount);
            if (w.side == When::Side::none && !ahead && monday + 5 > written) monday = monday - 7;
            return Days{monday + 5, monday + 6};
        }
    }
    return std::nullopt;
}

}  // namespace isnad
