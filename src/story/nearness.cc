#include "story/nearness.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr int kTellsBack = 2;  // days before printing of which an article tells without naming them
constexpr int kLongest = 3;    // days from first to last of a happening; a longer count is a sum of many

bool inside(const Printed& town, const Printed& state) {
    return state.figure->wide_place && town.figure->nation != 0 &&
           town.figure->nation == state.figure->nation;
}

bool has_all(std::span<const uint32_t> more, std::span<const uint32_t> fewer) {
    return !fewer.empty() && std::includes(more.begin(), more.end(), fewer.begin(), fewer.end());
}

// The days of which a figure can be: as told, else those before printing.
DayRange days_of(const Printed& p) {
    if (p.figure->entry.date.known()) return p.figure->entry.date;
    DayRange days = p.day;
    if (days.from) days.from = *days.from - kTellsBack;
    return days;
}

}  // namespace

Nearness nearness(const Printed& x, const Printed& y) {
    const FigureBrief &a = *x.figure, &b = *y.figure;
    if (a.place_key == 0 || b.place_key == 0) return Nearness::unknown;
    if (a.place_key == b.place_key || has_all(x.where, y.where) || has_all(y.where, x.where))
        return Nearness::same;
    if (inside(x, y) || inside(y, x)) return Nearness::within;
    const bool unplaced = (a.wide_place && b.nation == 0) || (b.wide_place && a.nation == 0);
    return unplaced ? Nearness::unknown : Nearness::apart;
}

bool apart(const DayRange& a, const DayRange& b) {
    return (a.to && b.from && *a.to < *b.from) || (b.to && a.from && *b.to < *a.from);
}

bool is_long(const Printed& p) {
    const DayRange& days = p.figure->entry.date;
    return days.from && days.to && *days.to - *days.from > kLongest;
}

bool of_one_span(const Printed& x, const Printed& y) {
    return is_long(x) == is_long(y) && !apart(days_of(x), days_of(y));
}

bool pinned(const Printed& x, const Printed& y) {
    const DayRange &a = x.figure->entry.date, &b = y.figure->entry.date;
    const bool one_time = is_long(x) ? a.from == b.from : a.single() && a == b;
    return one_time && nearness(x, y) == Nearness::same;
}

}  // namespace isnad
