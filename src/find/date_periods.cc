// Periods and stretches: العام الماضي, مطلع تموز, قبل ثلاثة أيام, آخر 3 سنوات.
#include "find/date_reader.h"

#include <algorithm>
#include <cmath>

#include "find/date_small_words.h"
#include "find/ordinal.h"

namespace isnad {
namespace {

using W = DateWord;

}  // namespace

// العام الماضي, هذا الأسبوع, يونيو العام المقبل
std::optional<Named> WhenReader::period(uint32_t at) const {
    const uint32_t noun = t_.has(at, W::kThis) ? at + 1 : at;
    const DateWord* w = t_.word(noun);
    if (!w || !w->has(W::kUnit) || !w->definite || w->has(W::kTwo | W::kMany) || w->unit < TimeUnit::day)
        return std::nullopt;
    uint32_t end = 0;
    const auto n = shift(at, w->unit, end);
    if (!n) return std::nullopt;
    if (w->unit == TimeUnit::day && at > 0 && t_.folded(at - 1) == "مثل") return std::nullopt;
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
        return out;
    }
    // الأسبوع المقبل من الثلاثاء إلى الخميس
    if (w->unit == TimeUnit::week && t_.has(end, W::kFrom | W::kBetween)) {
        const DateWord* first = t_.word(end + 1);
        const bool joined = t_.folded(end + 2) == "و" || t_.has(end + 2, W::kTo);
        const uint32_t far = joined ? end + 3 : end + 2;
        const DateWord* second = t_.word(far);
        if (first && first->has(W::kWeekday) && second && second->has(W::kWeekday) && second->definite &&
            (joined || second->conj)) {
            out.when.form = When::Form::weekday;
            out.when.weekday = static_cast<Weekday>(first->value);
            out.until = out.when;
            out.until->weekday = static_cast<Weekday>(second->value);
            out.end = far + 1;
            out.rule = "date.range";
        }
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

// نهاية العام, but not نهاية العام الدراسي
bool WhenReader::ends_here(uint32_t at) const {
    return !reads_as_year(at) && (!t_.is_word(at) || !t_.folded(at).starts_with("ال"));
}

// مطلع تموز, أواخر العام الماضي, منتصف أيلول
std::optional<Named> WhenReader::portion(uint32_t at) const {
    const DateWord* w = t_.word(at);
    if (!w || !w->has(W::kEarly | W::kMid | W::kLate | W::kRest)) return std::nullopt;
    uint32_t next = at + 1;
    if (is_of(t_.folded(next))) ++next;
    auto n = period(next);
    if (!n && !w->has(W::kRest)) n = nth_unit(next);
    if (!n && (w->has(W::kRest) || ends_here(next + 1))) n = this_unit(next);
    if (!n) n = month_first(next);
    if (!n) n = year(next);
    if (!n) n = season(next);
    if (!n) n = season_alone(next);
    if (!n) n = decade(next);
    if (!n) n = century(next);
    if (!n || (n->when.day > 0 && n->when.form == When::Form::absolute) || n->until ||
        n->when.unit == TimeUnit::day || n->when.form == When::Form::weekday)
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
    if ((t_.folded(first) == "اكثر" || t_.folded(first) == "اقل") && t_.folded(first + 1) == "من") first += 2;
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
    n.needs_future = w->has(W::kAfter) && !point;
    const double sign = w->has(W::kAfter) ? 1 : -1;
    n.when.amount = sign * l->value;
    if (l->several && l->unit >= TimeUnit::day)
        n.when.unit = TimeUnit::day, n.when.amount = sign * l->days, n.when.months = sign * l->months;
    if (l->unit == TimeUnit::day && !l->several) n.offset = whole_of(n.when.amount);
    return n;
}

// الأشهر الستة الأولى من العام 2020, الأيام الثلاثة الأخيرة من رمضان
std::optional<Named> WhenReader::opening(uint32_t at, const Length& l) const {
    const NumberWord* which = t_.number_word(l.end);
    const bool first =
        which && which->cls == WordClass::ordinal && which->from == OrdinalFrom::start && which->value == 1;
    const bool last = which && which->cls == WordClass::ordinal && which->from == OrdinalFrom::end;
    if ((!first && !last) || !which->definite || !is_of(t_.folded(l.end + 1))) return std::nullopt;
    uint32_t end = 0;
    auto whole = year(l.end + 2);
    if (!whole) whole = month_first(l.end + 2);
    if (!whole && reads_as_year(l.end + 2)) whole = second_year(l.end + 2);
    Named n{{}, at, 0, std::nullopt, std::nullopt, "date.opening"};
    if (whole && whole->when.form == When::Form::absolute && whole->when.day == 0)
        n.when = whole->when, n.end = whole->end;
    else if (const auto years = shift(l.end + 2, TimeUnit::year, end))
        n.when.year_shift = years, n.end = end;
    else
        return std::nullopt;
    n.when.form = When::Form::opening;
    n.when.unit = l.unit;
    n.when.amount = l.value;
    n.when.nth = last ? -1 : 1;
    return n;
}

// الأيام الثلاثة الماضية, آخر 3 سنوات, 3 أيام القادمة
std::optional<Named> WhenReader::stretch(uint32_t at) const {
    const bool last = t_.has(at, W::kLast);
    const auto l = t_.length(last ? at + 1 : at, false);
    if (!l || l->unit < TimeUnit::hour) return std::nullopt;
    Named n{{}, at, l->end, std::nullopt, std::nullopt, "date.stretch"};
    if (!last)
        if (const auto first = opening(at, *l)) return first;
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
    return n;
}

std::optional<Named> WhenReader::weekend(uint32_t at) const {
    const DateWord* w = t_.word(at);
    if (!w || !w->has(W::kWeekend)) return std::nullopt;
    const auto found = t_.rules().weekends.longest_from(t_.words(), at, t_.folded(at).substr(w->letters));
    Named n{{}, at, at + found.tokens, std::nullopt, std::nullopt, "date.weekend"};
    n.when.form = When::Form::weekend;
    const NumberWord* which = found ? t_.number_word(n.end) : nullptr;
    if (which && which->cls == WordClass::ordinal && which->definite && side(n.end) == When::Side::none)
        return std::nullopt;
    if (found) {
        const When::Side s = side(n.end);
        n.when.side = s;
        if (s != When::Side::none) n.when.amount = static_cast<int>(s), ++n.end;
        return n;
    }
    uint32_t end = 0;
    const auto weeks = shift(at + 1, TimeUnit::week, end);  // نهاية هذا الأسبوع
    if (!weeks || !t_.has(at + 1, W::kThis)) return std::nullopt;
    n.when.side = When::Side::present;
    n.when.amount = *weeks;
    n.end = end;
    return n;
}

}  // namespace isnad
