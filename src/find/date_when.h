// What a date says, before it is known when it was said. Comes in: the parts that the words name; goes out:
// the days that they mean, seen from the day of writing. Refuses what no calendar has (31 November), with
// nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>

#include "base/day.h"
#include "find/date.h"

namespace isnad {

struct When {
    enum class Form : uint8_t {
        absolute,  // year, month, day as far as named
        offset,    // `amount` units from the day of writing: أمس, قبل شهر
        period,    // a whole unit: هذا الأسبوع (0), العام الماضي (-1)
        stretch,  // `amount` units up to or from the day of writing: الأيام الثلاثة الماضية
        weekday,
        week,  // the nth week of a month or year
        part,  // the nth of `parts` of a year
        season,
        decade,
        century,
        weekend,
        opening  // the first (or last, nth -1) `amount` units of a year or month
    };
    enum class Portion : uint8_t { whole, early, mid, late, rest };
    // What an adjective says: الماضي, الجاري, المقبل.
    enum class Side : int8_t { past = -1, present = 0, next = 1, none = 2 };

    Form form = Form::absolute;
    Calendar calendar = Calendar::gregorian;
    int year = 0, month = 0, day = 0;  // 0: not named
    std::optional<int> year_shift;     // from this year: `يونيو العام المقبل`
    std::optional<int> month_shift;    // from this month: `20 من الشهر المقبل`
    std::optional<Weekday> weekday;
    TimeUnit unit = TimeUnit::none;
    double amount = 0;
    double months = 0;  // beside the days of an offset: قبل شهر و21 يوما
    int nth = 0;        // -1 the last
    int parts = 0;
    int day_shift = 0;  // days behind a named one: ثاني أيام العيد
    Portion portion = Portion::whole;
    Side side = Side::none;

    TimeUnit grain() const;
};

using Days = std::pair<Day, Day>;

// `ahead`: the sentence speaks of the future, so that what may lie on either side lies ahead.
std::optional<Days> resolve(const When& when, Day written, bool ahead);

// Days that do not hang on the day of writing.
bool is_fixed(const When& when);

}  // namespace isnad
