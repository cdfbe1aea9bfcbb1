#include "story/piles.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace isnad {
namespace {

constexpr double kTelling = 20;  // a value from here on is hardly met twice by chance
constexpr double kSeveral = 3;
constexpr double kByValue = 4;      // the bond of two equal values
constexpr double kOtherThing = 20;  // values so many times apart do not count one thing

enum class Standing : uint8_t { real, planned, denied, background };

Standing standing(Status status) {
    if (status == Status::planned || status == Status::demanded) return Standing::planned;
    if (status == Status::denied) return Standing::denied;
    return status == Status::background ? Standing::background : Standing::real;
}

// Kinds that desks take for each other: the same people are fled, evacuated, sheltered.
FigureKind family(FigureKind kind) {
    return kind == FigureKind::evacuated || kind == FigureKind::sheltered ? FigureKind::displaced : kind;
}

bool share(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
    return std::any_of(a.begin(), a.end(),
                       [&](uint32_t x) { return std::binary_search(b.begin(), b.end(), x); });
}

// A value that is hardly met twice by chance: by its size, or as one voice's count of the same things in two
// articles.
bool same_value(const Printed& x, const Printed& y) {
    const FigureBrief &a = *x.figure, &b = *y.figure;
    const double size = size_of(a.entry.bounds);
    if (size != size_of(b.entry.bounds)) return false;
    const bool one_count =
        x.article != y.article && a.voice != 0 && a.voice == b.voice && share(a.counted, b.counted);
    return size >= kTelling || (one_count && size >= kSeveral);
}

// 6500 against 6500 thousand: a slip of the unit.
bool slipped_unit(const FigureBrief& a, const FigureBrief& b) {
    const double x = size_of(a.entry.bounds), y = size_of(b.entry.bounds);
    const double ratio = std::max(x, y) / std::max(1.0, std::min(x, y));
    return std::min(x, y) >= kTelling && (ratio == 1000 || ratio == 1000000);
}

bool apart(const DayRange& a, const DayRange& b) {
    return (a.to && b.from && *a.to < *b.from) || (b.to && a.from && *b.to < *a.from);
}

bool places_differ(const FigureBrief& a, const FigureBrief& b) {
    return a.place_key != 0 && b.place_key != 0 && a.wide_place == b.wide_place && a.place_key != b.place_key;
}

bool is_toll(FigureKind kind) {
    return kind == FigureKind::killed || kind == FigureKind::wounded || kind == FigureKind::casualties ||
           kind == FigureKind::missing;
}

// A toll of a size that a story has one of, whatever place each article ties it to.
bool headline(const FigureBrief& f) {
    return is_toll(f.kind) && f.counted.empty() && !f.part && size_of(f.entry.bounds) >= kTelling;
}

// A story has one toll, but many operations: those of two articles are one only by their place or who tells
// them.
bool tied(const Printed& x, const Printed& y) {
    const FigureBrief &a = *x.figure, &b = *y.figure;
    if (is_toll(a.kind) || x.article == y.article) return true;
    return (a.voice != 0 && a.voice == b.voice) || (a.place_key != 0 && a.place_key == b.place_key);
}

// Whether the two can count one thing, where their values are the same or a slip of each other.
bool may_meet_by_value(const FigureBrief& a, const FigureBrief& b) {
    const Standing x = standing(a.status), y = standing(b.status);
    const bool stand = x == y || (x != Standing::planned && y != Standing::planned && x != Standing::denied &&
                                  y != Standing::denied);
    const bool counted = a.counted.empty() || b.counted.empty() || share(a.counted, b.counted);
    return stand && counted;
}

bool may_meet(const Printed& x, const Printed& y) {
    const FigureBrief &a = *x.figure, &b = *y.figure;
    if (a.kind != b.kind || standing(a.status) != standing(b.status) || a.part != b.part) return false;
    if (a.counted != b.counted && !share(a.counted, b.counted)) return false;
    if (places_differ(a, b) && (x.article == y.article || !headline(a) || !headline(b))) return false;
    if (!tied(x, y)) return false;
    const double small = std::min(size_of(a.entry.bounds), size_of(b.entry.bounds));
    const double large = std::max(size_of(a.entry.bounds), size_of(b.entry.bounds));
    const bool vague = a.entry.qualifier == Qualifier::vague || b.entry.qualifier == Qualifier::vague;
    if (!vague && large > kOtherThing * std::max(1.0, small)) return false;
    const bool one_breath = x.article == y.article && a.voice == b.voice;
    return !one_breath || compatible(a.entry, b.entry);
}

// How strongly two figures count one thing; nothing where they cannot.
std::optional<double> bond(const Printed& x, const Printed& y) {
    const FigureBrief &a = *x.figure, &b = *y.figure;
    if (family(a.kind) != family(b.kind) || apart(a.entry.date, b.entry.date)) return std::nullopt;
    const bool by_value = (same_value(x, y) || slipped_unit(a, b)) && may_meet_by_value(a, b);
    if (!by_value && !may_meet(x, y)) return std::nullopt;
    double strength = by_value ? kByValue : 1;
    strength += a.voice != 0 && a.voice == b.voice;
    strength += a.place_key != 0 && a.place_key == b.place_key;
    strength += share(a.counted, b.counted);
    strength += a.entry.date.known() && a.entry.date == b.entry.date;
    return strength;
}

using Pile = std::vector<Printed>;

// The strongest bond between two piles; nothing where a figure of one cannot stand beside one of the other.
std::optional<double> bond(const Pile& a, const Pile& b) {
    double best = 0;
    for (const Printed& x : a)
        for (const Printed& y : b) {
            const auto strength = bond(x, y);
            if (!strength) return std::nullopt;
            best = std::max(best, *strength);
        }
    return best;
}

// Lays every pile onto the earlier one to which it is bound most, from `least` on.
std::vector<Pile> laid_together(std::vector<Pile> piles, double least) {
    std::vector<Pile> out;
    for (Pile& pile : piles) {
        Pile* best = nullptr;
        double strongest = 0;
        for (Pile& earlier : out)
            if (const auto strength = bond(earlier, pile);
                strength && *strength >= least && *strength > strongest)
                strongest = *strength, best = &earlier;
        if (best)
            best->insert(best->end(), pile.begin(), pile.end());
        else
            out.push_back(std::move(pile));
    }
    return out;
}

// By how much a value as printed may be off: a tenth where it says about, half of its last thousand or ten
// thousand… where it is given in round ones (43 ألفا of 43,059), though never more than a fiftieth of it.
double slack(const TallyEntry& e, double value) {
    if (e.qualifier == Qualifier::about) return value * 0.1;
    if (e.qualifier != Qualifier::exact || value < 1000 || std::fmod(value, 1000) != 0) return 0;
    double unit = 1000;
    while (std::fmod(value, unit * 10) == 0) unit *= 10;
    return std::min(unit / 2, value / 50);
}

bool printed_before(const Printed& a, const Printed& b) { return a.order < b.order; }

}  // namespace

double size_of(const Bounds& b) { return b.low ? *b.low : b.high.value_or(0); }

bool compatible(const TallyEntry& a, const TallyEntry& b) {
    const auto low = [](const TallyEntry& e) {
        return e.bounds.low ? static_cast<float>(*e.bounds.low - slack(e, *e.bounds.low)) : -INFINITY;
    };
    const auto high = [](const TallyEntry& e) {
        return e.bounds.high ? static_cast<float>(*e.bounds.high + slack(e, *e.bounds.high)) : INFINITY;
    };
    return low(a) <= high(b) && low(b) <= high(a);
}

std::vector<std::vector<Printed>> piles_of(const std::vector<Printed>& figures) {
    std::vector<Pile> piles;
    for (size_t i = 0; i < figures.size(); ++i) {
        piles.push_back({figures[i]});
        piles.back().front().order = i;
    }
    piles = laid_together(laid_together(std::move(piles), kByValue), 1);
    for (Pile& pile : piles) std::sort(pile.begin(), pile.end(), printed_before);
    return piles;
}

}  // namespace isnad
