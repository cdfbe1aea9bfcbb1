// Days and months of a calendar, and days told from today: 22 أيلول, الخميس, أول من أمس.
#include "find/date_reader.h"

#include <algorithm>
#include <cmath>

#include "find/date_small_words.h"
#include "find/ordinal.h"

namespace isnad {
namespace {

using W = DateWord;

constexpr int kWeeksInMonth = 5;

}  // namespace

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

// آب, as against أب "father" and the town إب.
bool WhenReader::is_august(uint32_t at) const {
    return t_.folded(at).substr(t_.word(at)->letters) != "اب" ||
           under(t_.token(at).span, t_.text()).find("آ") != std::string_view::npos;
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
    const bool cue = at > 0 && (t_.has(at - 1, W::kSince | W::kTo | W::kFrom | W::kExtent | W::kLast |
                                                   W::kEarly | W::kMid | W::kLate) ||
                                is_in(t_.folded(at - 1)) || t_.folded(at - 1) == "بحلول");
    if (m->calendar != Calendar::gregorian && !told) return std::nullopt;
    if (!told && !m->alone && !cue) return std::nullopt;
    if (!told && !m->alone && m->number == 8 && !is_august(place)) return std::nullopt;
    if (!told && !m->alone && t_.folded(at - 1) == "من") return std::nullopt;
    return n;
}

// [يوم] الخميس [، 21 أيلول] [الماضي]
std::optional<Named> WhenReader::weekday(uint32_t at) const {
    const DateWord* w = t_.word(at);
    if (!w || !w->has(W::kWeekday)) return std::nullopt;
    const bool cue = at > 0 && t_.has(at - 1, W::kDate | W::kEve | W::kDaypart);
    if (!w->definite && (w->letters > 0 || at == 0 || !t_.has(at - 1, W::kDate))) return std::nullopt;
    if (at > 0 && t_.rules().numbers.is(t_.folded(at - 1), NumberRules::kNamed))
        return std::nullopt;  // صلاة الجمعة
    if (t_.folded(at) == "الاثنين" && at > 0 && !cue &&
        (t_.folded(at - 1).ends_with("ين") || t_.folded(at - 1).ends_with("ان")) &&
        t_.folded(at - 1).starts_with("ال"))
        return std::nullopt;
    const NumberWord* teen = t_.number_word(at + 1);
    if (teen && teen->cls == WordClass::ten && !teen->conj && !teen->prep && !teen->definite)
        return std::nullopt;  // الأحد عشر
    Named n{{}, at, at + 1, std::nullopt, std::nullopt, "date.weekday"};
    n.when.form = When::Form::weekday;
    n.when.weekday = static_cast<Weekday>(w->value);
    uint32_t next = n.end;
    if (is_comma(t_.folded(next)) || t_.folded(next) == "(") ++next;
    while (t_.has(next, W::kDate) || t_.folded(next) == "في") ++next;
    if (t_.folded(next) == "(") ++next;
    auto day = day_month(next);
    if (!day) day = numeric(next);
    if (!day) day = month_first(next);
    if (day && day->when.form == When::Form::absolute && day->when.day > 0) {
        day->begin = at;
        day->when.weekday = n.when.weekday;
        if (!t_.is_digits(next) && day->when.day <= kWeeksInMonth) day->when.nth = day->when.day;
        if (t_.folded(next - 1) == "(" && t_.folded(day->end) == ")") ++day->end;
        return day;
    }
    const auto number = day_number(next);
    if (number && t_.is_digits(next) && (!t_.is_word(number->end) || t_.has(number->end, W::kTo)) &&
        t_.folded(number->end) != "%" && next - n.end <= 1) {
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
        n.when.nth = whole_of(o->value);
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
    if (n.when.side != When::Side::none) {  // الأحد المقبل 25 مايو
        uint32_t date = n.end;
        if (is_comma(t_.folded(date)) || t_.folded(date) == "(" || t_.has(date, W::kDate)) ++date;
        auto dated = day_month(date);
        if (dated && dated->when.month > 0) {
            if (date > n.end && t_.folded(date - 1) == "(" && t_.folded(dated->end) == ")") ++dated->end;
            dated->begin = at;
            dated->when.weekday = n.when.weekday;
            return dated;
        }
    }
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
    if (plain_today && at > 0 && is_quote(t_.folded(at - 1)) && is_quote(t_.folded(n.end)))
        return std::nullopt;  // a newspaper
    if (plain_today && at > 0 && t_.has(at - 1, W::kExtent) && t_.folded(at - 1) != "خلال")
        return std::nullopt;                                                // طوال اليوم
    if (plain_today && at >= 2 && (is_in(t_.folded(at - 1)) || w->prep)) {  // مرتين في اليوم
        const std::string_view before = t_.folded(at - (w->prep ? 1 : 2));
        if (t_.rules().numbers.units.longest_at(t_.words(), at - (w->prep ? 1 : 2)) ||
            before.starts_with("مر"))
            return std::nullopt;
    }
    const uint32_t head = at > 0 && t_.has(at - 1, W::kThis) ? at - 1 : at;
    if (*n.offset == 0 && head > 0 && t_.folded(head - 1) == "مثل") return std::nullopt;  // في مثل هذا اليوم
    if (plain_today) {
        const NumberWord* o = t_.number_word(n.end);
        if (o && o->cls == WordClass::ordinal && o->definite)
            return std::nullopt;  // اليوم الأول, اليوم التالي
        const std::string_view next = t_.folded(n.end);
        if (next == "نفسه" || next == "ذاته" || next == "العالمي" || next == "الواحد" || next == "الوطني" ||
            next == "الدراسي")
            return std::nullopt;
        if (next == "قبل" && t_.folded(n.end + 1).starts_with("الاخير")) return std::nullopt;
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
    auto second = day_month(next);
    const bool listed = !second && next <= at + 12;
    if (listed) second = day_range(next);  // 5 و6 و7 يونيو
    if (!second || second->when.day <= first->number || (second->until && !listed)) return std::nullopt;
    Named n = *second;
    n.begin = at;
    if (!n.until) n.until = second->when;
    n.when.day = first->number;
    n.rule = "date.range";
    return n;
}

}  // namespace isnad
