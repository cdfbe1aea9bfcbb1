// The hour and the minutes of a time of the clock: 15:30, السابعة والنصف, الثامنة إلا ربعا.
#include <cmath>
#include <utility>

#include "find/date_small_words.h"
#include "find/time_reader.h"

namespace isnad {
namespace {

using Style = TimeReader::Hour::Style;

constexpr int kHours = 24, kMinutes = 60, kHalf = 12;

bool fits(const Clock& c) {
    return c.hour >= 0 && c.minute >= 0 && c.second >= 0 && c.minute < kMinutes && c.second < kMinutes &&
           (c.hour < kHours || (c.hour == kHours && c.minute == 0));
}

int minutes_of(double part) { return static_cast<int>(std::lround(part * kMinutes)); }

void move(Clock& c, int minutes) {
    const int all = c.hour * kMinutes + c.minute + minutes;
    c.hour = (all / kMinutes + kHours) % kHours;
    c.minute = all % kMinutes;
    c.grain = TimeUnit::minute;
}

}  // namespace

// 15:30, 15:30:05, 59: 11 (a line that was turned round), 55ر09, 8.30, 1530, 340, 7
std::optional<TimeReader::Hour> TimeReader::digits(uint32_t at, bool sure) const {
    if (!t_.is_digits(at)) return std::nullopt;
    const std::string_view word = t_.folded(at);
    Hour h{{}, at, at + 1, Style::digits, false};
    const size_t dot = word.find_first_of(".,");
    if (dot != std::string_view::npos) {
        h.style = Style::colon;
        h.clock = {digits_value(word.substr(0, dot), 2), digits_value(word.substr(dot + 1), 2), 0,
                   TimeUnit::minute, false};
        if (!sure || word.size() - dot != 3) return std::nullopt;
        return fits(h.clock) ? std::optional(h) : std::nullopt;
    }
    if (word.size() == 3 || word.size() == 4) {
        h.style = Style::four;
        const size_t hours = word.size() - 2;
        h.clock = {digits_value(word.substr(0, hours), 2), digits_value(word.substr(hours), 2), 0,
                   TimeUnit::minute, true};
        return fits(h.clock) ? std::optional(h) : std::nullopt;
    }
    h.clock.hour = digits_value(word, 2);
    if (h.clock.hour < 0) return std::nullopt;
    const auto mark = [&](uint32_t i) { return t_.folded(i) == ":" || (sure && t_.folded(i) == "ر"); };
    const auto two = [&](uint32_t i) { return t_.is_digits(i) && t_.folded(i).size() == 2; };
    const bool glued = t_.is_digits(at + 2) && t_.token(at + 1).glued && t_.token(at + 2).glued;
    if (mark(at + 1) && (glued || (sure && t_.is_digits(at + 2)))) {
        if (!two(at + 2) && !(sure && word.size() == 2 && h.clock.hour >= kHours)) return std::nullopt;
        h.style = Style::colon;
        h.clock.grain = TimeUnit::minute;
        h.clock.minute = digits_value(t_.folded(at + 2), 2);
        h.end = at + 3;
        if (h.clock.hour > kHours && h.clock.minute < kHours) std::swap(h.clock.hour, h.clock.minute);
        if (mark(h.end) && two(h.end + 1) && t_.token(h.end).glued && t_.token(h.end + 1).glued) {
            h.clock.second = digits_value(t_.folded(h.end + 1), 2);
            h.clock.grain = TimeUnit::second;
            h.end += 2;
        }
        h.clock.half_told = word.starts_with("0") && word.size() == 2;
    }
    return fits(h.clock) ? std::optional(h) : std::nullopt;
}

// السابعة, الحادية عشرة; سبعة where the place is sure
std::optional<TimeReader::Hour> TimeReader::spoken(uint32_t at, bool sure) const {
    const NumberWord* w = t_.number_word(at);
    if (!w) return std::nullopt;
    const bool feminine = t_.folded(at).ends_with("ه");
    const bool one = w->cls == WordClass::unit && w->value == 1 && w->definite && feminine;
    const bool ordinal =
        w->cls == WordClass::ordinal && w->from == OrdinalFrom::start && w->definite && feminine;
    const bool cardinal = sure && (w->cls == WordClass::unit || w->cls == WordClass::ten) && !w->definite;
    if (!one && !ordinal && !cardinal) return std::nullopt;
    Hour h{{}, at, at + 1, cardinal ? Style::cardinal : Style::ordinal, false};
    h.clock.hour = static_cast<int>(w->value);
    const NumberWord* ten = t_.number_word(at + 1);
    const bool teen = ten && ten->cls == WordClass::ten && !ten->conj && !ten->prep && !ten->definite;
    if (teen && w->cls != WordClass::ten) {
        h.clock.hour = h.clock.hour % 10 + 10;
        ++h.end;
    } else if (ordinal && (h.clock.hour == 1 || h.clock.hour == 11)) {
        return std::nullopt;  // الساعة الأولى is the first of several
    }
    if (h.clock.hour > kHalf && !sure) return std::nullopt;
    return fits(h.clock) && h.clock.hour > 0 ? std::optional(h) : std::nullopt;
}

// والنصف, وثلاثة أرباع, إلا ربعا
bool TimeReader::add_fraction(Hour& h, uint32_t at, double sign) const {
    const NumberWord* w = t_.number_word(at);
    if (!w) return false;
    double times = 1;
    uint32_t part = at;
    if (w->cls == WordClass::unit && t_.number_word(at + 1) &&
        t_.number_word(at + 1)->cls == WordClass::fraction_many)
        times = w->value, w = t_.number_word(++part);
    const bool accusative = w->cls == WordClass::fraction;
    if (!accusative && w->cls != WordClass::fraction_many) return false;
    if (t_.has(part + 1, DateWord::kUnit) && t_.word(part + 1)->unit > TimeUnit::hour) return false;
    move(h.clock, minutes_of(sign * times * w->value));
    h.end = part + 1;
    if (t_.has(h.end, DateWord::kUnit) && t_.word(h.end)->unit == TimeUnit::hour) ++h.end;
    return true;
}

// وعشرين دقيقة, و20 دقيقة, وخمسة وثلاثين
bool TimeReader::add_count(Hour& h, uint32_t at, double sign) const {
    const auto c = t_.cardinal(at);
    if (!c || c->shape != Digits::Shape::number || c->sort != Cardinal::Sort::count || c->low != c->high ||
        c->low < 1 || c->low >= kMinutes || c->low != std::floor(c->low))
        return false;
    const DateWord* unit = t_.word(c->end);
    const bool minutes = unit && unit->has(DateWord::kUnit) && unit->unit == TimeUnit::minute;
    if (!minutes && (c->digits || counts(c->end))) return false;
    move(h.clock, static_cast<int>(sign * c->low));
    h.end = minutes ? c->end + 1 : c->end;
    return true;
}

// True where what stands at `at` may be counted by the number before it.
bool TimeReader::counts(uint32_t at) const {
    if (!t_.is_word(at)) return false;
    const bool time = is(Class::adverb, at) || is(Class::part, at) || is(Class::lead, at) ||
                      is(Class::zone, at) || is(Class::to, at) ||
                      t_.has(at, DateWord::kDate | DateWord::kWeekday | DateWord::kDay);
    return !time;
}

void TimeReader::add_minutes(Hour& h) const {
    for (int more = 0; more < 3; ++more) {
        const NumberWord* w = t_.number_word(h.end);
        const bool apart = t_.folded(h.end) == "و";
        const auto lessened = is(Class::less, h.end);
        const bool less = lessened.tokens > 0;
        if (!apart && !less && !(w && w->conj)) return;
        const uint32_t at = apart || less ? h.end + 1 : h.end;
        const double sign = less ? -1 : 1;
        // The minutes as they stand, since the hour may be moved below zero only by them.
        if (less && h.clock.hour == 0) h.clock.hour = kHours;
        if (lessened.value > 0) {
            move(h.clock, -static_cast<int>(lessened.value));
            h.end += lessened.tokens;
        } else if (!add_fraction(h, at, sign) && !add_count(h, at, sign)) {
            return;
        }
        // السابعة وعشرون may be the twenty-seventh.
        const NumberWord* last = t_.number_word(h.end - 1);
        const bool plain =
            !less && last && last->cls != WordClass::fraction && last->cls != WordClass::fraction_many;
        (plain ? h.may_be_ordinal : h.minutes_told) = true;
    }
}

std::optional<TimeReader::Hour> TimeReader::hour(uint32_t at, bool sure) const {
    auto h = digits(at, sure);
    if (!h) h = spoken(at, sure);
    if (h && h->style != Style::colon && h->style != Style::four) add_minutes(*h);
    return h;
}

}  // namespace isnad
