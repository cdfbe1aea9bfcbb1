#include "story/room.h"

#include <algorithm>
#include <cmath>

namespace isnad {
namespace {

// By how much a value as printed may be off: a tenth where it says about, half of its last thousand or ten
// thousand… where it is given in round ones (43 ألفا of 43,059), though never more than a fiftieth of it.
double slack(const TallyEntry& e, double value) {
    if (e.qualifier == Qualifier::about) return value * 0.1;
    if (e.qualifier != Qualifier::exact || value < 1000 || std::fmod(value, 1000) != 0) return 0;
    double unit = 1000;
    while (std::fmod(value, unit * 10) == 0) unit *= 10;
    return std::min(unit / 2, value / 50);
}

}  // namespace

double size_of(const Bounds& b) { return b.low ? *b.low : b.high.value_or(0); }

Room room_of(const TallyEntry& e) {
    Room room{-INFINITY, INFINITY};
    if (e.bounds.low) room.low = static_cast<float>(*e.bounds.low - slack(e, *e.bounds.low));
    if (e.bounds.high) room.high = static_cast<float>(*e.bounds.high + slack(e, *e.bounds.high));
    return room;
}

bool compatible(const TallyEntry& a, const TallyEntry& b) { return room_of(a).meets(room_of(b)); }

}  // namespace isnad
