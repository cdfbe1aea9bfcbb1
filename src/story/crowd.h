// How crowded a record is. Comes in: its number of articles; goes out: the e-folds by which it is bigger than
// a small one, by which thresholds grow, as of more articles more are alike by chance. Never less than
// nothing.
#pragma once

#include <algorithm>
#include <cmath>

namespace isnad {

inline double crowd(double articles) {
    constexpr double kSmallRecord = 150;
    return std::log(std::max(1.0, articles / kSmallRecord));
}

}  // namespace isnad
