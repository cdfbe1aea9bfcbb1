#include "find/date_reader.h"

#include <algorithm>
#include <cmath>

#include "find/ordinal.h"

namespace isnad {
namespace {

using W = DateWord;

constexpr double kFirstYear = 1800, kLastYear = 2100, kEarliestHijri = 1300, kLatestHijri = 1500;

bool is_comma(std::string_view mark) { return mark == "," || mark == "،"; }
bool is_of(std::string_view word) { return word == "من" || word == "في" || word == "لشهر" || word == "بشهر"; }

// `في`, also joined to what stands before.
bool is_in(std::string_view word) { return word == "في" || word == "وفي" || word == "ففي"; }

int whole(double value) { return static_cast<int>(std::lround(value)); }

// The value of a token of digits only, at most `most` of them; -1 where it is more than that.
int digits_value(std::string_view word, size_t most) {
    if (word.size() > most) return -1;
    int value = 0;
    for (char c : word) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

// A month and the second name that may stand beside it: سبتمبر (أيلول), تموز/يوليو, أيلول سبتمبر.
std::optional<WhenReader::MonthAt> WhenReader::month(uint32_t at) const {
    const DateWord* w = t_.word(at);
    if (!w || !w->has(W::kMonth)) return std::nullopt;
    const auto found = t_.rules().months.longest_from(t_.words(), at, t_.folded(at).substr(w->letters));
    if (!found) return std::nullopt;
    const DateRules::Month& m = t_.rules().month_list[found.value];
    MonthAt out{m.calendar, m.number, at + found.tokens, m.alone};
    uint32_t second = out.end;
    const std::string_view mark = t_.folded(second);
    const bool bracket = mark == "(" || mark == "[";
    if (bracket || mark == "/" || mark == "-" || mark == "–") ++second;
    const DateWord* other = t_.word(second);
    if (!other || !other->has(W::kMonth) || other->letters > 0) return out;
    const auto again = t_.rules().months.longest_at(t_.words(), second);
    if (!again) return out;
    const DateRules::Month& twin = t_.rules().month_list[again.value];
    if (twin.number != m.number || twin.calendar != m.calendar) return out;
    uint32_t end = second + again.tokens;
    if (bracket && (t_.folded(end) == ")" || t_.folded(end) == "]")) ++end;
    out.end = end;
    out.alone = true;
    return out;
}

// 22, الثاني والعشرين, واحد وعشرين
std::optional<WhenReader::DayAt> WhenReader::day_number(uint32_t at) const {
    if (t_.is_digits(at)) {
        const int day = digits_value(t_.folded(at), 2);
        if (day < 1 || day > 31) return std::nullopt;
        return DayAt{day, at + 1};
    }
    if (!t_.number_word(at)) return std::nullopt;
    if (const auto o = read_ordinal(t_.words(), t_.text(), at, t_.rules().numbers))
        if (o->from == OrdinalFrom::start && o->begin == at && o->value >= 1 && o->value <= 31)
            return DayAt{whole(o->value), o->end};
    const NumberWord* w = t_.number_word(at);
    if (w->cls == WordClass::ordinal && w->from == OrdinalFrom::start && w->value <= 10)
        return DayAt{whole(w->value), at + 1};
    const auto c = t_.cardinal(at);
    if (!c || c->sort != Cardinal::Sort::count || c->low < 1 || c->low > 31 || c->scale > 1)
        return std::nullopt;
    return DayAt{whole(c->low), c->end};
}

// 2015, 2015م, 1436هـ, ألفين وثمانية عشر
std::optional<WhenReader::YearAt> WhenReader::year_number(uint32_t at) const {
    YearAt y{digits_value(t_.folded(at), 4), at + 1, std::nullopt};
    if (!t_.is_digits(at)) {
        const auto c = t_.cardinal(at);
        if (!c || c->sort != Cardinal::Sort::count || c->digits || std::floor(c->low) != c->low)
            return std::nullopt;
        y = {c->low > kLastYear ? -1 : whole(c->low), c->end, std::nullopt};
    }
    if (y.number < 1 || y.number > kLastYear) return std::nullopt;
    const auto mark = t_.rules().marks.longest_at(t_.words(), y.end);
    const bool letter = mark && t_.folded(y.end).size() <= 2;
    if (mark && (!letter || t_.token(y.end).glued || t_.folded(y.end) == "ه"))
        y.mark = static_cast<Calendar>(mark.value), y.end += mark.tokens;
    return y;
}

// Four digits of a year, not followed by what the press counts.
bool WhenReader::reads_as_year(uint32_t at) const {
    const auto y = year_number(at);
    if (!y) return false;
    if (y->mark) return true;
    if (t_.is_digits(at)) {
        if (t_.folded(at).size() != 4 || y->number < kFirstYear) return false;
    } else if (y->number < 1000) {
        return false;
    }
    if (!t_.is_word(y->end)) return true;
    const NumberRules& numbers = t_.rules().numbers;
    const std::string_view next = t_.folded(y->end);
    return !numbers.is(next, NumberRules::kSingular) && !numbers.is(next, NumberRules::kPlural) &&
           !numbers.units.longest_at(t_.words(), y->end) &&
           !numbers.currencies.longest_at(t_.words(), y->end);
}

When::Side WhenReader::side(uint32_t at) const {
    const DateWord* w = t_.word(at);
    if (!w || !w->definite || w->conj || w->prep) return When::Side::none;
    if (w->has(W::kPast)) return When::Side::past;
    if (w->has(W::kNow)) return When::Side::present;
    if (w->has(W::kNext)) return When::Side::next;
    return When::Side::none;
}

// هذا العام, العام الماضي, الشهر الجاري: how many units from this one.
std::optional<int> WhenReader::shift(uint32_t at, TimeUnit unit, uint32_t& end) const {
    const bool before = t_.has(at, W::kThis);
    const uint32_t noun = before ? at + 1 : at;
    const DateWord* w = t_.word(noun);
    if (!w || !w->has(W::kUnit) || w->has(W::kTwo | W::kMany) || w->unit != unit || !w->definite)
        return std::nullopt;
    const When::Side s = side(noun + 1);
    if (s != When::Side::none) return end = noun + 2, static_cast<int>(s);
    if (t_.folded(noun + 1) == "بعد" && side(noun + 2) == When::Side::next) return end = noun + 3, 2;
    if (before) return end = noun + 1, 0;
    if (t_.has(noun + 1, W::kThis)) return end = noun + 2, 0;
    return std::nullopt;
}

void WhenReader::add_side(Named& n) const {
    const When::Side s = side(n.end);
    if (s == When::Side::none) return;
    n.when.side = s;
    ++n.end;
}

void WhenReader::add_year(Named& n) const {
    uint32_t at = n.end;
    if (is_comma(t_.folded(at)) || t_.folded(at) == "/" || t_.folded(at) == "-" || t_.folded(at) == ".") ++at;
    const bool mark = at > n.end;
    if (is_of(t_.folded(at))) ++at;
    uint32_t end = at;
    if (const auto years = shift(at, TimeUnit::year, end)) {
        n.when.year_shift = years;
        n.end = end;
        return;
    }
    const bool cue = t_.has(at, W::kYear) && !t_.has(at, W::kMany);
    if (cue) ++at;
    const auto y = year_number(at);
    const int least = cue ? 1 : 1000;
    if (y && (y->number >= least || y->mark) &&
        (cue || reads_as_year(at) || (n.when.day > 0 && t_.is_digits(at) && y->number >= 1000))) {
        n.when.year = y->number;
        n.end = y->end;
        if (y->mark && n.when.calendar == Calendar::gregorian && *y->mark != Calendar::gregorian)
            n.when.calendar = *y->mark;
        return;
    }
    if (!mark) add_side(n);
}

// 22 [من] [شهر] أيلول [2023]
std::optional<Named> WhenReader::day_month(uint32_t at) const {
    const auto day = day_number(at);
    if (!day) return std::nullopt;
    uint32_t next = day->end, end = 0;
    const std::string_view link = t_.folded(next);
    if (link == "-" || link == "/" || link == "." || link == "ـ") ++next;
    if (is_of(t_.folded(next))) ++next;
    Named n{{}, at, 0, std::nullopt, std::nullopt, "date.day"};
    n.when.day = day->number;
    if (const auto months = shift(next, TimeUnit::month, end)) {  // 20 من الشهر المقبل
        if (!t_.is_digits(at) && next == day->end) return std::nullopt;
        n.when.month_shift = months;
        n.end = end;
        return n;
    }
    const DateWord* unit = t_.word(next);
    if (unit && unit->has(W::kUnit) && unit->unit == TimeUnit::month && !unit->has(W::kTwo | W::kMany))
        ++next;
    const auto m = month(next);
    const DateWord* w = t_.word(next);
    if (!m || (w && (w->conj || (w->prep && next == day->end)))) return std::nullopt;
    if (m->calendar == Calendar::persian && !t_.is_digits(at)) return std::nullopt;
    n.when.calendar = m->calendar;
    n.when.month = m->number;
    n.end = m->end;
    if (t_.folded(n.end) == "." && t_.is_digits(n.end + 1)) ++n.end;
    add_year(n);
    return n;
}

// أيلول [2023], سبتمبر10, يناير-1
std::optional<Named> WhenReader::month_first(uint32_t at) const {
    const DateWord* head = t_.word(at);
    const bool this_one = head && head->has(W::kThis);
    const uint32_t first = this_one ? at + 1 : at;
    const DateWord* unit = t_.word(first);
    const bool named =
        unit && unit->has(W::kUnit) && unit->unit == TimeUnit::month && !unit->has(W::kTwo | W::kMany);
    const uint32_t place = named ? first + 1 : first;
    const auto m = month(place);
    if (!m) return std::nullopt;
    Named n{{}, at, m->end, std::nullopt, std::nullopt, "date.month"};
    n.when.calendar = m->calendar;
    n.when.month = m->number;
    if (this_one) n.when.side = When::Side::present;
    uint32_t next = m->end;
    if (t_.folded(next) == "-") ++next;
    const auto day = day_number(next);
    if (day && (!t_.is_word(day->end) || is_of(t_.folded(day->end)) || reads_as_year(day->end)) &&
        (next > m->end || !t_.is_digits(next) || t_.token(next).glued || is_comma(t_.folded(day->end)))) {
        if (t_.is_digits(next) || t_.number_word(next)->cls == WordClass::ordinal) {
            n.when.day = day->number;
            n.end = day->end;
            n.rule = "date.day";
        }
    }
    const uint32_t before = n.end;
    add_year(n);
    const bool told = n.end > before || named || this_one || n.when.day > 0;
    const bool cue = at > 0 && (t_.has(at - 1, W::kSince | W::kTo | W::kFrom | W::kExtent | W::kLast) ||
                                is_in(t_.folded(at - 1)) || t_.folded(at - 1) == "بحلول");
    if (m->calendar != Calendar::gregorian && !told) return std::nullopt;
    if (!told && !m->alone && !cue) return std::nullopt;
    if (!told && !m->alone && t_.folded(at - 1) == "من") return std::nullopt;
    return n;
}

// [يوم] الخميس [، 21 أيلول] [الماضي]
std::optional<Named> WhenReader::weekday(uint32_t at) const {
    const DateWord* w = t_.word(at);
    if (!w || !w->has(W::kWeekday)) return std::nullopt;
    const bool cue = at > 0 && t_.has(at - 1, W::kDate | W::kEve | W::kDaypart);
    if (!w->definite && !cue) return std::nullopt;
    if (t_.folded(at) == "الاثنين" && at > 0 && !cue &&
        (t_.folded(at - 1).ends_with("ين") || t_.folded(at - 1).ends_with("ان")) &&
        t_.folded(at - 1).starts_with("ال"))
        return std::nullopt;
    Named n{{}, at, at + 1, std::nullopt, std::nullopt, "date.weekday"};
    n.when.form = When::Form::weekday;
    n.when.weekday = static_cast<Weekday>(w->value);
    uint32_t next = n.end;
    if (is_comma(t_.folded(next))) ++next;
    while (t_.has(next, W::kDate) || t_.folded(next) == "في") ++next;
    auto day = day_month(next);
    if (!day) day = numeric(next);
    if (!day) day = month_first(next);
    if (day && day->when.form == When::Form::absolute && day->when.day > 0) {
        day->begin = at;
        day->when.weekday = n.when.weekday;
        return day;
    }
    const auto number = day_number(next);
    if (number && t_.is_digits(next) && !t_.is_word(number->end) && t_.folded(number->end) != "%" &&
        next - n.end <= 1) {
        n.when = {};
        n.when.weekday = static_cast<Weekday>(w->value);
        n.when.day = number->number;
        n.end = number->end;
        return n;
    }
    if (number && !t_.is_digits(next) && next > n.end && !t_.is_word(number->end) &&
        t_.folded(next - 1) == "في" && number->number > 10) {
        n.when = {};
        n.when.weekday = static_cast<Weekday>(w->value);
        n.when.day = number->number;
        n.end = number->end;
        return n;
    }
    const auto o =
        t_.number_word(n.end) ? read_ordinal(t_.words(), t_.text(), n.end, t_.rules().numbers) : std::nullopt;
    if (o && o->definite && o->value >= 1 && o->value <= 5 &&
        o->from == OrdinalFrom::start) {  // الأحد الأول [من أيلول]
        n.when.nth = whole(o->value);
        n.end = o->end;
        if (is_of(t_.folded(n.end)))
            if (const auto m = month_first(n.end + 1); m && m->when.day == 0)
                n.when.month = m->when.month, n.when.year = m->when.year, n.end = m->end;
        return n;
    }
    uint32_t end = 0, week = n.end;
    if (is_of(t_.folded(week))) ++week;
    if (const auto weeks = shift(week, TimeUnit::week, end)) {
        n.when.unit = TimeUnit::week;
        n.when.amount = *weeks;
        n.end = end;
        return n;
    }
    add_side(n);
    return n;
}

// اليوم [السبت], أول من أمس, مساء أمس
std::optional<Named> WhenReader::day_word(uint32_t at) const {
    const DateWord* w = t_.word(at);
    if (!w || !w->has(W::kDay)) return std::nullopt;
    const auto found = t_.rules().days.longest_from(t_.words(), at, t_.folded(at).substr(w->letters));
    if (!found) return std::nullopt;
    Named n{{}, at, at + found.tokens, t_.rules().day_list[found.value], std::nullopt, "date.today"};
    const bool plain_today = found.tokens == 1 && *n.offset == 0;
    if (plain_today && at > 0 && t_.has(at - 1, W::kExtent) && t_.folded(at - 1) != "خلال")
        return std::nullopt;                                                // طوال اليوم
    if (plain_today && at >= 2 && (is_in(t_.folded(at - 1)) || w->prep)) {  // مرتين في اليوم
        const std::string_view before = t_.folded(at - (w->prep ? 1 : 2));
        if (t_.rules().numbers.units.longest_at(t_.words(), at - (w->prep ? 1 : 2)) ||
            before.starts_with("مر"))
            return std::nullopt;
    }
    if (plain_today) {
        const NumberWord* o = t_.number_word(n.end);
        if (o && o->cls == WordClass::ordinal && o->definite)
            return std::nullopt;  // اليوم الأول, اليوم التالي
        const std::string_view next = t_.folded(n.end);
        if (next == "نفسه" || next == "ذاته" || next == "العالمي" || next == "الواحد" || next == "الوطني" ||
            next == "الدراسي")
            return std::nullopt;
        if (side(n.end) == When::Side::next) return std::nullopt;
        if (side(n.end) == When::Side::past) *n.offset = -1, ++n.end;
    }
    n.when.form = When::Form::offset;
    n.when.unit = TimeUnit::day;
    n.when.amount = *n.offset;
    uint32_t next = n.end;
    if (is_comma(t_.folded(next)) || t_.folded(next) == "(") ++next;
    if (t_.has(next, W::kDate)) ++next;
    const DateWord* day = t_.word(next);
    if (day && day->has(W::kWeekday) && day->definite && !day->conj && !day->prep) {
        const auto full = weekday(next);
        if (full && full->when.form == When::Form::absolute && full->when.month > 0) {
            Named dated = *full;
            dated.begin = at;
            dated.offset = n.offset;
            return dated;
        }
        n.when.weekday = static_cast<Weekday>(day->value);
        n.end = next + 1;
        if (t_.folded(next - 1) == "(" && t_.folded(n.end) == ")") ++n.end;
        return n;
    }
    if (const auto full = day_month(n.end);
        full && full->when.month > 0 && (*n.offset == 0)) {  // اليوم 22 أيلول
        Named dated = *full;
        dated.begin = at;
        dated.offset = n.offset;
        return dated;
    }
    return n;
}

// العام الماضي, هذا الأسبوع, يونيو العام المقبل
std::optional<Named> WhenReader::period(uint32_t at) const {
    const uint32_t noun = t_.has(at, W::kThis) ? at + 1 : at;
    const DateWord* w = t_.word(noun);
    if (!w || !w->has(W::kUnit) || !w->definite || w->has(W::kTwo | W::kMany) || w->unit < TimeUnit::day)
        return std::nullopt;
    uint32_t end = 0;
    const auto n = shift(at, w->unit, end);
    if (!n) return std::nullopt;
    if (w->unit == TimeUnit::day && *n > 0) return std::nullopt;  // اليوم التالي: of what was told before
    Named out{{}, at, end, std::nullopt, std::nullopt, "date.period"};
    out.when.form = When::Form::period;
    out.when.unit = w->unit;
    out.when.amount = *n;
    if (w->unit == TimeUnit::day) out.offset = *n;
    // الأسبوع المقبل يوم الجمعة
    uint32_t day = end;
    if (t_.has(day, W::kDate)) ++day;
    const DateWord* weekday = t_.word(day);
    if (w->unit == TimeUnit::week && weekday && weekday->has(W::kWeekday) && weekday->definite &&
        !weekday->conj && !weekday->prep) {
        out.when.form = When::Form::weekday;
        out.when.weekday = static_cast<Weekday>(weekday->value);
        out.end = day + 1;
    }
    return out;
}

// الأسبوع of بقية الأسبوع: this one.
std::optional<Named> WhenReader::this_unit(uint32_t at) const {
    const DateWord* w = t_.word(at);
    if (!w || !w->has(W::kUnit) || w->has(W::kTwo | W::kMany) || !w->definite || w->unit < TimeUnit::week)
        return std::nullopt;
    Named n{{}, at, at + 1, std::nullopt, std::nullopt, "date.period"};
    n.when.form = When::Form::period;
    n.when.unit = w->unit;
    return n;
}

// مطلع تموز, أواخر العام الماضي, منتصف أيلول
std::optional<Named> WhenReader::portion(uint32_t at) const {
    const DateWord* w = t_.word(at);
    if (!w || !w->has(W::kEarly | W::kMid | W::kLate | W::kRest)) return std::nullopt;
    uint32_t next = at + 1;
    if (is_of(t_.folded(next))) ++next;
    auto n = period(next);
    if (!n && w->has(W::kRest)) n = this_unit(next);
    if (!n) n = month_first(next);
    if (!n) n = year(next);
    if (!n) n = season(next);
    if (!n) n = decade(next);
    if (!n || n->when.day > 0 || n->until || n->when.unit == TimeUnit::day ||
        n->when.form == When::Form::weekday)
        return std::nullopt;
    if (w->has(W::kRest) && n->when.form != When::Form::period) return std::nullopt;
    n->when.portion = w->has(W::kRest)    ? When::Portion::rest
                      : w->has(W::kEarly) ? When::Portion::early
                      : w->has(W::kMid)   ? When::Portion::mid
                                          : When::Portion::late;
    n->begin = at;
    n->rule = "date.portion";
    return n;
}

// قبل ثلاثة أيام, منذ أسبوعين, بعد شهر [من الآن]
std::optional<Named> WhenReader::ago(uint32_t at) const {
    const DateWord* w = t_.word(at);
    if (!w || !w->has(W::kBefore | W::kAfter | W::kSince)) return std::nullopt;
    if (t_.folded(at) == "من") return std::nullopt;
    uint32_t first = at + 1;
    if (t_.folded(first) == "نحو" || t_.folded(first) == "حوالي" || t_.folded(first) == "قرابه" ||
        t_.folded(first) == "زهاء")
        ++first;
    if (t_.folded(first) == "اكثر" && t_.folded(first + 1) == "من") first += 2;
    const auto l = t_.length(first, true);
    if (!l || l->definite || l->unit < TimeUnit::hour) return std::nullopt;
    if (l->bare && l->unit < TimeUnit::day) return std::nullopt;
    if (l->bare &&
        (t_.has(l->end, W::kWeekday | W::kMonth | W::kPast) || reads_as_year(l->end) || t_.is_digits(l->end)))
        return std::nullopt;
    Named n{{}, at, l->end, std::nullopt, std::nullopt, "date.ago"};
    const auto point = t_.rules().points.longest_at(t_.words(), n.end);
    if (point)
        n.end += point.tokens;
    else if (t_.folded(n.end) == "من" || t_.folded(n.end) == "علي")
        return std::nullopt;  // of something else
    else if (l->bare && t_.is_word(l->end) && !w->has(W::kBefore) && t_.folded(l->end).starts_with("ال"))
        return std::nullopt;
    if (w->has(W::kAfter) && !point && t_.is_word(n.end) && t_.folded(n.end).starts_with("ال"))
        return std::nullopt;
    n.when.form = When::Form::offset;
    n.when.unit = l->unit;
    const double sign = w->has(W::kAfter) ? 1 : -1;
    n.when.amount = sign * l->value;
    if (l->several && l->unit >= TimeUnit::day)
        n.when.unit = TimeUnit::day, n.when.amount = sign * l->days, n.when.months = sign * l->months;
    if (l->unit == TimeUnit::day && !l->several) n.offset = whole(n.when.amount);
    return n;
}

// الأيام الثلاثة الماضية, آخر 3 سنوات, 3 أيام القادمة
std::optional<Named> WhenReader::stretch(uint32_t at) const {
    const bool last = t_.has(at, W::kLast);
    const auto l = t_.length(last ? at + 1 : at, false);
    if (!l || l->unit < TimeUnit::hour) return std::nullopt;
    Named n{{}, at, l->end, std::nullopt, std::nullopt, "date.stretch"};
    double sign = -1;
    if (!last) {
        const When::Side s = side(l->end);
        if (s == When::Side::none || s == When::Side::present) return std::nullopt;
        ++n.end;
        sign = s == When::Side::past ? -1 : 1;
        if (t_.has(n.end, W::kFew)) ++n.end;
    }
    n.when.form = When::Form::stretch;
    n.when.unit = l->unit;
    n.when.amount = sign * l->value;
    if (l->unit == TimeUnit::hour) {
        if (l->value < 24) return std::nullopt;
        n.when.unit = TimeUnit::day;
        n.when.amount = sign * std::ceil(l->value / 24);
    }
    return n;
}

// عام 2009, عامي 2014 و2015, (2011), في 2009
std::optional<Named> WhenReader::year(uint32_t at) const {
    const DateWord* w = t_.word(at);
    const bool cue = w && w->has(W::kYear);
    uint32_t first = cue ? at + 1 : at;
    if (cue && (t_.folded(first) == "«" || t_.folded(first) == "(" || t_.folded(first) == "\"")) ++first;
    const auto y = year_number(first);
    if (!y) return std::nullopt;
    if (w && w->has(W::kMany) && y->number < 1000) return std::nullopt;
    Named n{{}, at, y->end, std::nullopt, std::nullopt, "date.year"};
    n.when.year = y->number;
    if (y->mark) n.when.calendar = *y->mark;
    if (cue) {
        if (t_.is_digits(first) && y->number < 100 && !y->mark) return std::nullopt;
        if (!t_.is_digits(first) && y->number < 100) return std::nullopt;
        const bool hijri = y->number > kEarliestHijri && y->number <= kLatestHijri && t_.is_digits(first);
        if (hijri && !y->mark) n.when.calendar = Calendar::hijri;
        if (w->has(W::kUnit) && w->definite && side(first) != When::Side::none) return std::nullopt;
        return n;
    }
    if (y->mark && t_.is_digits(at)) return n;
    if (!reads_as_year(at)) return std::nullopt;
    if (at == 0) return std::nullopt;
    const bool bracket = (t_.folded(at - 1) == "(" || t_.folded(at - 1) == "[") &&
                         (t_.folded(y->end) == ")" || t_.folded(y->end) == "]");
    const std::string_view before = t_.folded(at - 1);
    const bool said = is_in(before) || before == "بحلول" || before == "خلال" || before == "لعام" ||
                      t_.has(at - 1, W::kSince | W::kBefore | W::kAfter | W::kTo | W::kFrom | W::kBetween |
                                         W::kEarly | W::kMid | W::kLate);
    const bool opens =
        t_.has(at - 1, W::kFrom | W::kBetween) && t_.has(y->end, W::kTo) && reads_as_year(y->end + 1);
    if (!t_.is_digits(at) && !opens && !(is_in(before) && y->number >= 1000)) return std::nullopt;
    if (!t_.is_digits(at) && t_.is_word(y->end) && !t_.has(y->end, ~0ULL)) return std::nullopt;
    if (bracket || said) return n;
    return std::nullopt;
}

std::optional<Named> WhenReader::season(uint32_t at) const {
    const bool this_one = t_.has(at, W::kThis);
    const uint32_t noun = this_one ? at + 1 : at;
    const DateWord* w = t_.word(noun);
    if (!w || !w->has(W::kSeason)) return std::nullopt;
    Named n{{}, at, noun + 1, std::nullopt, std::nullopt, "date.season"};
    n.when.form = When::Form::season;
    n.when.nth = w->value;
    if (this_one) n.when.side = When::Side::present;
    const uint32_t before = n.end;
    add_year(n);
    if (n.end == before && !this_one && !(w->definite && w->value > 1)) return std::nullopt;  // الربيع العربي
    return n;
}

// ثمانينيات القرن الماضي, السبعينيات
std::optional<Named> WhenReader::decade(uint32_t at) const {
    const DateWord* w = t_.word(at);
    if (!w || !w->has(W::kDecade)) return std::nullopt;
    Named n{{}, at, at + 1, std::nullopt, std::nullopt, "date.decade"};
    n.when.form = When::Form::decade;
    n.when.nth = w->value;
    const uint32_t of = is_of(t_.folded(n.end)) ? n.end + 1 : n.end;
    const auto named = century(of);
    if (named && named->when.nth > 0)
        n.when.year = (named->when.nth - 1) * 100, n.end = named->end;
    else if (const auto p = period(of); p && p->when.unit == TimeUnit::century)
        n.end = p->end;
    else if (!w->definite)
        return std::nullopt;
    return n;
}

// القرن التاسع عشر
std::optional<Named> WhenReader::century(uint32_t at) const {
    const DateWord* w = t_.word(at);
    if (!w || !w->has(W::kUnit) || w->unit != TimeUnit::century || !w->definite || w->has(W::kTwo | W::kMany))
        return std::nullopt;
    const auto o = t_.number_word(at + 1) ? read_ordinal(t_.words(), t_.text(), at + 1, t_.rules().numbers)
                                          : std::nullopt;
    int nth = o && o->from == OrdinalFrom::start ? whole(o->value) : 0;
    uint32_t end = o ? o->end : 0;
    if (nth == 0) {
        const auto c = t_.cardinal(at + 1);
        if (!c || c->digits || !c->definite || c->low > 30) return std::nullopt;
        nth = whole(c->low), end = c->end;
    }
    Named n{{}, at, end, std::nullopt, std::nullopt, "date.century"};
    n.when.form = When::Form::century;
    n.when.nth = nth;
    return n;
}

// الأسبوع الأول من أكتوبر, الربع الثالث من عام 2016, أول يوم جمعة من يوليو
std::optional<Named> WhenReader::nth_unit(uint32_t at) const {
    const DateWord* w = t_.word(at);
    Named n{{}, at, 0, std::nullopt, std::nullopt, "date.nth"};
    uint32_t next = 0;
    if (w && ((w->has(W::kUnit) && w->unit == TimeUnit::week && w->definite) ||
              (w->has(W::kPart) && w->definite))) {
        const auto o = t_.number_word(at + 1)
                           ? read_ordinal(t_.words(), t_.text(), at + 1, t_.rules().numbers)
                           : std::nullopt;
        if (!o || (o->from == OrdinalFrom::start && o->value > 5) || o->from == OrdinalFrom::current)
            return std::nullopt;
        n.when.form = w->has(W::kPart) ? When::Form::part : When::Form::week;
        n.when.parts = w->value;
        n.when.nth = o->from == OrdinalFrom::end ? -1 : whole(o->value);
        next = o->end;
    } else if (t_.number_word(at) && t_.number_word(at)->cls == WordClass::ordinal) {
        const NumberWord* o = t_.number_word(at);
        uint32_t day = at + 1;
        if (o->definite || o->from == OrdinalFrom::current) return std::nullopt;
        if (t_.has(day, W::kDate)) ++day;
        const DateWord* weekday = t_.word(day);
        if (!weekday || !weekday->has(W::kWeekday) || weekday->conj) return std::nullopt;
        n.when.form = When::Form::weekday;
        n.when.weekday = static_cast<Weekday>(weekday->value);
        n.when.nth = o->from == OrdinalFrom::end ? -1 : whole(o->value);
        next = day + 1;
    } else {
        return std::nullopt;
    }
    if (is_of(t_.folded(next))) ++next;
    uint32_t end = 0;
    if (const auto months = shift(next, TimeUnit::month, end); months && n.when.form != When::Form::part) {
        n.when.month_shift = months;
        n.end = end;
        return n;
    }
    if (const auto years = shift(next, TimeUnit::year, end)) {
        n.when.year_shift = years;
        n.end = end;
        return n;
    }
    const auto m = n.when.form == When::Form::part ? std::nullopt : month_first(next);
    if (m && m->when.day == 0) {
        n.when.month = m->when.month, n.when.year = m->when.year, n.when.year_shift = m->when.year_shift,
        n.end = m->end;
        return n;
    }
    if (n.when.form == When::Form::weekday) return std::nullopt;
    const bool cue = t_.has(next, W::kYear);
    const auto y = year_number(cue ? next + 1 : next);
    if (!y || (!cue && !reads_as_year(next))) return std::nullopt;
    n.when.year = y->number;
    n.end = y->end;
    return n;
}

std::optional<Named> WhenReader::weekend(uint32_t at) const {
    const DateWord* w = t_.word(at);
    if (!w || !w->has(W::kWeekend)) return std::nullopt;
    const auto found = t_.rules().weekends.longest_from(t_.words(), at, t_.folded(at).substr(w->letters));
    Named n{{}, at, at + found.tokens, std::nullopt, std::nullopt, "date.weekend"};
    n.when.form = When::Form::weekend;
    if (found) {
        const When::Side s = side(n.end);
        if (s != When::Side::none) n.when.amount = static_cast<int>(s), ++n.end;
        return n;
    }
    uint32_t end = 0;
    const auto weeks = shift(at + 1, TimeUnit::week, end);  // نهاية هذا الأسبوع
    if (!weeks || !t_.has(at + 1, W::kThis)) return std::nullopt;
    n.when.amount = *weeks;
    n.end = end;
    return n;
}

// يوم 22, في 15
std::optional<Named> WhenReader::day_alone(uint32_t at) const {
    if (at == 0) return std::nullopt;
    const bool cue = t_.has(at - 1, W::kDate) && !t_.word(at - 1)->definite;
    const bool in = is_in(t_.folded(at - 1));
    if (!cue && !in) return std::nullopt;
    const auto day = day_number(at);
    if (!day || !t_.is_digits(at)) return std::nullopt;
    if (in && !cue && day->end < t_.size() && !(t_.is_mark(day->end) && day->end + 1 == t_.size()))
        return std::nullopt;
    if (t_.is_word(day->end) && t_.rules().numbers.is(t_.folded(day->end), NumberRules::kSingular))
        return std::nullopt;
    Named n{{}, at, day->end, std::nullopt, std::nullopt, "date.day_alone"};
    n.when.day = day->number;
    return n;
}

// 2-7 شباط, 3 حتى 12 سبتمبر, 2 و7 شباط
std::optional<Named> WhenReader::day_range(uint32_t at) const {
    const auto first = day_number(at);
    if (!first) return std::nullopt;
    uint32_t next = first->end;
    const std::string_view link = t_.folded(next);
    const DateWord* w = t_.word(next);
    const NumberWord* number = t_.number_word(next);
    if (link == "-" || link == "–" || link == "و" || (w && w->has(W::kTo)))
        ++next;
    else if (!number || !number->conj)
        return std::nullopt;
    const auto second = day_month(next);
    if (!second || second->when.day <= first->number || second->until) return std::nullopt;
    Named n = *second;
    n.begin = at;
    n.until = second->when;
    n.when.day = first->number;
    n.rule = "date.range";
    return n;
}

std::optional<Named> WhenReader::second_year(uint32_t at) const {
    if (!reads_as_year(at)) return std::nullopt;
    const auto y = year_number(at);
    Named n{{}, at, y->end, std::nullopt, std::nullopt, "date.year"};
    n.when.year = y->number;
    if (y->mark) n.when.calendar = *y->mark;
    return n;
}

std::optional<Named> WhenReader::read(uint32_t at) const {
    if (t_.is_mark(at)) return std::nullopt;
    if (t_.is_digits(at)) {
        auto n = numeric(at);
        if (!n) n = day_range(at);
        if (!n) n = day_month(at);
        if (!n) n = stretch(at);
        if (!n) n = year(at);
        return n ? n : day_alone(at);
    }
    const DateWord* w = t_.word(at);
    const NumberWord* number = t_.number_word(at);
    if (!w && !number) return std::nullopt;
    std::optional<Named> n;
    const auto attempt = [&](bool may, auto reader) {
        if (!n && may) n = (this->*reader)(at);
    };
    attempt(w && w->has(W::kDay), &WhenReader::day_word);
    attempt(w && w->has(W::kWeekday), &WhenReader::weekday);
    attempt(w && w->has(W::kUnit | W::kPart), &WhenReader::nth_unit);
    attempt(w && w->has(W::kUnit | W::kThis), &WhenReader::period);
    attempt(w && w->has(W::kWeekend), &WhenReader::weekend);
    attempt(w && w->has(W::kEarly | W::kMid | W::kLate | W::kRest), &WhenReader::portion);
    attempt(number != nullptr, &WhenReader::day_range);
    attempt(number != nullptr, &WhenReader::day_month);
    attempt(w && w->has(W::kMonth | W::kUnit | W::kThis), &WhenReader::month_first);
    attempt(w && w->has(W::kSeason | W::kThis), &WhenReader::season);
    attempt(w && w->has(W::kDecade), &WhenReader::decade);
    attempt(w && w->has(W::kUnit), &WhenReader::century);
    attempt(w && w->has(W::kBefore | W::kAfter | W::kSince), &WhenReader::ago);
    attempt(number && number->cls == WordClass::ordinal, &WhenReader::nth_unit);
    attempt((w && w->has(W::kLast | W::kUnit)) || number, &WhenReader::stretch);
    attempt((w && w->has(W::kYear)) || number, &WhenReader::year);
    return n;
}

}  // namespace isnad
