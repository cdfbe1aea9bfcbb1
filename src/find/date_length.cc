#include "find/date_length.h"

#include <array>
#include <cmath>

namespace isnad {
namespace {

using W = DateWord;

constexpr double kFew = 3;

// Days of a unit, as calendars round them; 0 for parts of a day.
double days_in(TimeUnit unit) {
    constexpr std::array<double, 10> kDays = {0, 0, 0, 0, 1, 7, 30, 365, 3650, 36500};
    return kDays[static_cast<size_t>(unit)];
}
double seconds_in(TimeUnit unit) {
    constexpr std::array<double, 5> kSeconds = {0, 1, 60, 3600, 86400};
    const auto at = static_cast<size_t>(unit);
    return at < kSeconds.size() ? kSeconds[at] : days_in(unit) * 86400;
}

// Months and days of one unit, for calendars.
void take_apart(Length& l) {
    if (l.unit >= TimeUnit::month)
        l.months = l.value * std::round(days_in(l.unit) / 30.4);
    else
        l.days = l.value * days_in(l.unit);
    l.seconds = l.value * seconds_in(l.unit);
}

// Both together, in the smaller unit.
void join(Length& l, Length more) {
    if (!l.several) take_apart(l);
    take_apart(more);
    l.months += more.months;
    l.days += more.days;
    l.seconds += more.seconds;
    l.end = more.end;
    l.unit = seconds_in(more.unit) < seconds_in(l.unit) ? more.unit : l.unit;
    l.value = l.unit == TimeUnit::month ? l.months : l.seconds / seconds_in(l.unit);
    l.bare = false;
    l.several = true;
}

}  // namespace

const DateWord* DateTokens::look_up(uint32_t at) const {
    return notes_.of(words_, at, [&] { return rules_.words.find(folded(at)); });
}

// 3 أيام, نصف ساعة, بضعة أشهر
std::optional<Length> DateTokens::counted(uint32_t at) const {
    const auto c = cardinal(at);
    if (!c || c->shape != Digits::Shape::number) return std::nullopt;
    const DateWord* unit = word(c->end);
    if (!unit || !unit->has(W::kUnit) || unit->has(W::kTwo) || unit->conj || unit->prep) return std::nullopt;
    const bool part = c->sort == Cardinal::Sort::fraction;
    const bool parted =
        part && (unit->unit <= TimeUnit::hour || unit->unit == TimeUnit::century);  // ربع القرن
    if (unit->definite && !unit->has(W::kMany) && !parted) return std::nullopt;     // السبع اليوم
    if (part && unit->has(W::kMany)) return std::nullopt;
    const bool definite = (c->definite || unit->definite) && !parted;
    Length l{c->end + 1, c->low, unit->unit, definite, false, false};
    if (c->sort == Cardinal::Sort::few || c->sort == Cardinal::Sort::vague)
        l.value = c->low == 2 ? kFew : c->low;
    return l;
}

// شهرين, الأيام الثلاثة, الساعات الـ24, يوم واحد, الأيام القليلة
std::optional<Length> DateTokens::unit_first(uint32_t at, bool bare) const {
    const DateWord* unit = word(at);
    if (!unit || !unit->has(W::kUnit)) return std::nullopt;
    Length l{at + 1, 1, unit->unit, unit->definite, false, false};
    if (unit->has(W::kTwo)) {
        l.value = 2;
        const NumberWord* two = number_word(l.end);
        if (two && two->cls == WordClass::unit && two->value == 2 && !two->conj) ++l.end;
        return l;
    }
    uint32_t next = at + 1;
    if (folded(next) == "ال" && is_digits(next + 1)) ++next;
    if (unit->definite && unit->has(W::kMany)) {
        if (has(next, W::kFew)) return l.value = kFew, l.end = next + 1, l;
        const auto c = cardinal(next);
        if (c && c->shape == Digits::Shape::number && (c->definite || next > at + 1) &&
            c->sort == Cardinal::Sort::count)
            return l.value = c->low, l.end = c->end, l;
        return std::nullopt;
    }
    if (unit->has(W::kMany)) {
        const NumberWord* several = number_word(next);
        if (several && several->cls == WordClass::several) return l.value = kFew, l.end = next + 1, l;
        if (has(next, W::kFew)) return l.value = kFew, l.end = next + 1, l;
        return std::nullopt;
    }
    const NumberWord* one = number_word(next);
    if (!unit->definite && one && one->cls == WordClass::unit && one->value == 1 && !one->conj)
        return ++l.end, l;
    if (!bare) return std::nullopt;
    l.bare = true;
    return l;
}

// ساعة ونصف
void DateTokens::add_fraction(Length& l) const {
    const NumberWord* f = number_word(l.end);
    uint32_t end = l.end + 1;
    if (folded(l.end) == "و")
        f = number_word(l.end + 1), ++end;
    else if (!f || !f->conj)
        return;
    if (!f || f->cls != WordClass::fraction) return;
    const DateWord* other = word(end);
    if (other && other->has(W::kUnit) && !other->conj) {
        const bool again = other->definite && other->unit == l.unit && !other->has(W::kTwo | W::kMany);
        if (!again) return;  // ساعة ونصف يوم
        ++end;               // ساعة ونصف الساعة
    }
    l.value += f->value;
    l.end = end;
    l.bare = false;
}

std::optional<Length> DateTokens::one_length(uint32_t at, bool bare) const {
    auto l = unit_first(at, bare);
    if (!l) l = counted(at);
    if (!l) return l;
    add_fraction(*l);
    if (has(l->end, W::kWhole)) ++l->end, l->bare = false;
    return l;
}

std::optional<Length> DateTokens::length(uint32_t at, bool bare) const {
    auto l = one_length(at, bare || has(at + 1, W::kWhole) || number_word(at + 1));
    if (!l) {
        // عام وشهر و21 يوما: a bare unit that another length joins.
        const DateWord* unit = word(at);
        if (!unit || !unit->has(W::kUnit) || unit->has(W::kTwo | W::kMany) || unit->definite)
            return std::nullopt;
        l = one_length(at, true);
    } else if (!bare && l->bare) {
        l = one_length(at, true);
    }
    while (l) {
        uint32_t next = l->end;
        const bool comma = folded(next) == "," || folded(next) == "،";
        if (folded(next) == "و" || comma) ++next;
        const NumberWord* number = number_word(next);
        const DateWord* unit = word(next);
        const bool joined = next > l->end || (number && number->conj) || (unit && unit->conj);
        if (!joined || l->definite) break;
        const auto more = one_length(next, !comma && !l->bare);
        if (!more || more->unit == l->unit || more->definite) break;
        if (comma && days_in(more->unit) > days_in(l->unit)) break;
        join(*l, *more);
    }
    if (l && l->bare && !bare) return std::nullopt;
    return l;
}

}  // namespace isnad
