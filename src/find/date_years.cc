// Years and what is longer or named by them: عام 2009, صيف 2015, الثمانينيات, القرن الماضي.
#include "find/date_reader.h"

#include <algorithm>
#include <cmath>

#include "find/date_small_words.h"
#include "find/ordinal.h"

namespace isnad {
namespace {

using W = DateWord;

constexpr int kFirstYear = 1800, kLastYear = 2100, kEarliestHijri = 1300, kLatestHijri = 1500;
constexpr int kShortYear = 30, kLastCentury = 1900;

}  // namespace

bool WhenReader::is_before_our_era(uint32_t at) const {
    return t_.folded(at) == "قبل" && t_.folded(at + 1) == "الميلاد";
}

// عام 2009, عامي 2014 و2015, (2011), في 2009
std::optional<Named> WhenReader::year(uint32_t at) const {
    const DateWord* w = t_.word(at);
    const bool cue = w && w->has(W::kYear);
    uint32_t first = cue ? at + 1 : at;
    if (cue && (t_.folded(first) == "«" || t_.folded(first) == "(" || t_.folded(first) == "\"")) ++first;
    const auto y = year_number(first);
    if (!y || (first > 0 && t_.folded(first - 1) == ":" && t_.token(first).glued))
        return std::nullopt;  // 7:30م
    if (w && w->has(W::kMany) && y->number < 1000) return std::nullopt;
    Named n{{}, at, y->end, std::nullopt, std::nullopt, "date.year"};
    n.when.year = y->number;
    if (is_before_our_era(n.end)) {
        n.when.form = When::Form::century;
        n.when.nth = 0;
        n.end += 2;
        return n;
    }
    if (y->mark) n.when.calendar = *y->mark;
    if (cue) {
        // عام 67: of the last century.
        if (t_.is_digits(first) && t_.folded(first).size() == 2 && !y->mark && y->number >= kShortYear &&
            !counted_behind(y->end)) {
            n.when.year = kLastCentury + y->number;
            return n;
        }
        if (t_.is_digits(first) && y->number < 100 && !y->mark) return std::nullopt;
        if (!t_.is_digits(first) && y->number < 100) return std::nullopt;
        const bool hijri = y->number > kEarliestHijri && y->number <= kLatestHijri && t_.is_digits(first);
        if (hijri && !y->mark) n.when.calendar = Calendar::hijri;
        add_second_year(n, first);
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
    if (!t_.is_digits(at) && !opens && !(is_in(before) && y->number > 1000)) return std::nullopt;
    if (!t_.is_digits(at) && t_.is_word(y->end) && !t_.has(y->end, ~0ULL)) return std::nullopt;
    if (bracket || said || dashed_years(at)) return n;
    return std::nullopt;
}

bool WhenReader::counted_behind(uint32_t at) const {
    const NumberRules& numbers = t_.rules().numbers;
    if (t_.number_word(at) && !t_.number_word(at)->conj) return true;  // 39 ألفا
    return t_.is_word(at) &&
           (numbers.is(t_.folded(at), NumberRules::kSingular) ||
            numbers.is(t_.folded(at), NumberRules::kPlural) || numbers.currencies.longest_at(t_.words(), at));
}

// العام 1990/1991, موسم 2014/15
void WhenReader::add_second_year(Named& n, uint32_t first) const {
    if (!t_.is_digits(first) || t_.folded(n.end) != "/" || !t_.is_digits(n.end + 1)) return;
    const std::string_view word = t_.folded(n.end + 1);
    const int second = digits_value(word, 4), next = n.when.year + 1;
    if (second != (word.size() == 2 ? next % 100 : next)) return;
    n.until = n.when;
    n.until->year = next;
    n.end += 2;
    const auto mark = t_.rules().marks.longest_at(t_.words(), n.end);  // 1436/1437هـ
    if (mark && t_.token(n.end).glued) {
        n.when.calendar = n.until->calendar = static_cast<Calendar>(mark.value);
        n.end += mark.tokens;
    }
}

// 2010-2015, where nothing is counted
bool WhenReader::dashed_years(uint32_t at) const {
    const std::string_view dash = t_.folded(at + 1);
    if (!t_.is_digits(at) || (dash != "-" && dash != "–") || !t_.is_digits(at + 2)) return false;
    const int first = digits_value(t_.folded(at), 4), second = digits_value(t_.folded(at + 2), 4);
    if (first < kFirstYear || second <= first || second > kLastYear) return false;
    return !counted_behind(at + 3);
}

std::optional<Named> WhenReader::second_year(uint32_t at) const {
    if (!reads_as_year(at)) return std::nullopt;
    const auto y = year_number(at);
    Named n{{}, at, y->end, std::nullopt, std::nullopt, "date.year"};
    n.when.year = y->number;
    if (y->mark) n.when.calendar = *y->mark;
    return n;
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
    if (n.end == before && !this_one) return std::nullopt;
    return n;
}

// الصيف of بداية الصيف: the one that is meant by the tense.
std::optional<Named> WhenReader::season_alone(uint32_t at) const {
    const DateWord* w = t_.word(at);
    if (!w || !w->has(W::kSeason) || !w->definite ||
        (t_.is_word(at + 1) && t_.folded(at + 1).starts_with("ال")))
        return std::nullopt;
    Named n{{}, at, at + 1, std::nullopt, std::nullopt, "date.season"};
    n.when.form = When::Form::season;
    n.when.nth = w->value;
    return n;
}

// ثمانينيات القرن الماضي, السبعينيات
std::optional<Named> WhenReader::decade(uint32_t at) const {
    const DateWord* w = t_.word(at);
    if (!w || !w->has(W::kDecade)) return std::nullopt;
    Named n{{}, at, at + 1, std::nullopt, std::nullopt, "date.decade"};
    n.when.form = When::Form::decade;
    n.when.nth = w->value;
    if (t_.folded(n.end) == "من" && t_.folded(n.end + 1).starts_with("عمر")) return std::nullopt;
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
    int nth = o && o->from == OrdinalFrom::start ? whole_of(o->value) : 0;
    uint32_t end = o ? o->end : 0;
    if (t_.folded(at + 1) == "ال" && t_.is_digits(at + 2)) {  // القرن الـ21
        nth = digits_value(t_.folded(at + 2), 2), end = at + 3;
        if (nth < 1 || nth > 30) return std::nullopt;
    }
    if (nth == 0) {
        const auto c = t_.cardinal(at + 1);
        if (!c || c->digits || !c->definite || c->low > 30) return std::nullopt;
        nth = whole_of(c->low), end = c->end;
    }
    Named n{{}, at, end, std::nullopt, std::nullopt, "date.century"};
    n.when.form = When::Form::century;
    n.when.nth = nth;
    const auto mark = t_.rules().marks.longest_at(t_.words(), n.end);
    if (mark && t_.folded(n.end).size() > 4) n.end += mark.tokens;
    if (is_before_our_era(n.end)) n.when.nth = 0, n.end += 2;
    return n;
}

}  // namespace isnad
