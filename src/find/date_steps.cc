#include "find/date_steps.h"

#include <algorithm>
#include <cmath>

#include "base/calendar.h"

namespace isnad::steps {

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

Day add_months(Day day, int months) {
    Civil c = day.civil();
    const int index = c.year * 12 + c.month - 1 + months;
    c.year = floor_div(index, 12);
    c.month = index - c.year * 12 + 1;
    c.day = std::min(c.day, days_in_month(c.year, c.month));
    return Day::from(c).value_or(day);
}

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

Day nearest(Weekday weekday, Day day) {
    int away = (static_cast<int>(weekday) - static_cast<int>(day.weekday()) + 7) % 7;
    if (away > 3) away -= 7;
    return day + away;
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

}  // namespace isnad::steps
