// How far apart the days of two articles or stories are. Unknown ends reach as far as they must.
#pragma once

#include <algorithm>

#include "base/day.h"

namespace isnad {

// Whole days between two ranges; 0 where they meet or one of them is not known.
inline int days_between(const DayRange& a, const DayRange& b) {
    int gap = 0;
    if (a.to && b.from) gap = std::max(gap, *b.from - *a.to);
    if (b.to && a.from) gap = std::max(gap, *a.from - *b.to);
    return gap;
}

inline void widen(DayRange& days, const DayRange& more) {
    const auto from = more.from ? more.from : more.to, to = more.to ? more.to : more.from;
    if (from && (!days.from || *from < *days.from)) days.from = from;
    if (to && (!days.to || *to > *days.to)) days.to = to;
}

// No story spans more; what goes on longer is told by stories that follow each other.
constexpr int kStoryDays = 7;

inline bool longer_than_a_story(const DayRange& days) {
    return days.from && days.to && *days.to - *days.from > kStoryDays;
}

}  // namespace isnad
