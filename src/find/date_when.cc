#include "find/date_when.h"

#include <algorithm>
#include <cmath>

#include "find/date_absolute.h"
#include "find/date_steps.h"

namespace isnad {
namespace {

using namespace steps;

// مطلع التسعينيات, أواخر القرن التاسع عشر
std::optional<Days> portion_of(std::optional<Days> days, const When& w) {
    return days && w.portion != When::Portion::rest ? part_of(*days, w.portion, w.grain()) : days;
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

std::optional<Days> nth_weekday(const When& w, Day written, bool ahead) {
    When month = w;
    month.form = When::Form::absolute;
    month.day = 0;
    month.weekday.reset();
    if (month.month == 0 && !month.month_shift) month.month_shift = 0;
    const auto days = absolute_days(month, written, ahead);
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
    whole.portion = When::Portion::whole;
    const auto days = absolute_days(whole, written, ahead);
    if (!days) return std::nullopt;
    if (w.day > 0) return Days{monday_of(days->first), monday_of(days->first) + 6};
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
    const auto days = absolute_days(whole, written, ahead);
    if (!days) return days;
    if (w.nth < 0) return Days{std::max(days->first, add(days->second + 1, w.unit, -w.amount)), days->second};
    return Days{days->first, std::min(days->second, add(days->first, w.unit, w.amount) - 1)};
}

std::optional<Days> decade(const When& w, Day written) {
    int first = w.year + w.nth;
    if (w.year == 0) {  // of the last century unless it is over ten years past in this one
        const int century = floor_div(written.civil().year, 100) * 100 + 100 * w.year_shift.value_or(0);
        first = century + w.nth;
        if (!w.year_shift && first > written.civil().year) first -= 100;
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
            return absolute_days(w, written, ahead);
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
            return portion_of(decade(w, written), w);
        case When::Form::century:
            if (w.nth <= 0) return std::nullopt;  // before our era
            return portion_of(years_of(Calendar::gregorian, (w.nth - 1) * 100 + 1, w.nth * 100), w);
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
