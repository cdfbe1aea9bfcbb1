#include "find/date_reader.h"

#include <algorithm>
#include <cmath>

#include "find/date_small_words.h"
#include "find/ordinal.h"

namespace isnad {
namespace {

using W = DateWord;

constexpr int kFirstYear = 1800, kLastYear = 2100;

}  // namespace

// A month and the second name that may stand beside it: سبتمبر (أيلول), تموز/يوليو, أيلول سبتمبر.
std::optional<WhenReader::MonthAt> WhenReader::month(uint32_t at) const {
    const DateWord* w = t_.word(at);
    if (!w || !w->has(W::kMonth)) return std::nullopt;
    const std::string_view word = t_.folded(at).substr(w->letters);
    auto found = t_.rules().months.longest_from(t_.words(), at, word);
    constexpr std::string_view kArticle = "ال";
    if (!found && word.starts_with(kArticle))  // المحرم has it, المايو need not
        found = t_.rules().months.longest_from(t_.words(), at, word.substr(kArticle.size()));
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
            return DayAt{whole_of(o->value), o->end};
    const NumberWord* w = t_.number_word(at);
    if (w->cls == WordClass::ordinal && w->from == OrdinalFrom::start && w->value <= 10)
        return DayAt{whole_of(w->value), at + 1};
    const auto c = t_.cardinal(at);
    if (!c || c->sort != Cardinal::Sort::count || c->low < 1 || c->low > 31 || c->scale > 1)
        return std::nullopt;
    return DayAt{whole_of(c->low), c->end};
}

// 2015, 2015م, 1436هـ, ألفين وثمانية عشر
std::optional<WhenReader::YearAt> WhenReader::year_number(uint32_t at) const {
    YearAt y{digits_value(t_.folded(at), 4), at + 1, std::nullopt};
    if (!t_.is_digits(at)) {
        const auto c = t_.cardinal(at);
        if (!c || c->sort != Cardinal::Sort::count || c->digits || std::floor(c->low) != c->low)
            return std::nullopt;
        y = {c->low > kLastYear ? -1 : whole_of(c->low), c->end, std::nullopt};
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
    const uint32_t before_last = t_.folded(noun + 1) == "ما" ? noun + 2 : noun + 1;  // ما قبل الماضي
    if (t_.folded(before_last) == "قبل" && side(before_last + 1) == When::Side::past &&
        unit >= TimeUnit::week && !t_.folded(before_last + 1).starts_with("الاخير"))
        return end = before_last + 2, -2;
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
    const bool ordinal = number && number->cls == WordClass::ordinal;
    attempt(ordinal, &WhenReader::day_of_feast);
    attempt(ordinal || (w && w->has(W::kDay)), &WhenReader::edge);
    attempt(number && number->definite, &WhenReader::ten_days);
    attempt(w && w->has(W::kFeast), &WhenReader::feast);
    attempt(w && w->has(W::kUnit), &WhenReader::week_around);
    attempt(w && w->has(W::kUnit), &WhenReader::nth_decade);
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
    attempt(ordinal, &WhenReader::nth_unit);
    attempt((w && w->has(W::kLast | W::kUnit)) || number, &WhenReader::stretch);
    attempt((w && w->has(W::kYear)) || number, &WhenReader::year);
    return n;
}

}  // namespace isnad
