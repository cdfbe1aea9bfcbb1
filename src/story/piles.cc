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
constexpr double kLeastSlip = 999;  // and of a slip of the unit, so many times

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

bool is_vague(const Printed& p) { return p.figure->entry.qualifier == Qualifier::vague; }

// A value that is hardly met twice by chance: by its size, or as one voice's count of the same things in two
// articles. Dozens are no count of 20.
bool same_value(const Printed& x, const Printed& y) {
    const FigureBrief &a = *x.figure, &b = *y.figure;
    const double size = size_of(a.entry.bounds);
    if (size != size_of(b.entry.bounds) || is_vague(x) != is_vague(y)) return false;
    const bool one_count =
        x.article != y.article && a.voice != 0 && a.voice == b.voice && share(a.counted, b.counted);
    return size >= kTelling || (one_count && size >= kSeveral);
}

// 6500 against 6500 thousand: a slip of the unit.
bool slipped_unit(const FigureBrief& a, const FigureBrief& b) {
    if (a.entry.qualifier == Qualifier::vague || b.entry.qualifier == Qualifier::vague) return false;
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

// Values too far from each other for one thing; a number of them may be any larger number, but thousands are
// not four, and two such words are of one thing only where a story has one of it.
bool of_other_size(const Printed& x, const Printed& y) {
    const double a = size_of(x.figure->entry.bounds), b = size_of(y.figure->entry.bounds);
    const bool toll = is_toll(x.figure->kind);
    const bool open = a < b ? is_vague(x) && (toll || !is_vague(y)) : is_vague(y) && (toll || !is_vague(x));
    return !open && std::max(a, b) > kOtherThing * std::max(1.0, std::min(a, b));
}

bool may_meet(const Printed& x, const Printed& y) {
    const FigureBrief &a = *x.figure, &b = *y.figure;
    if (a.kind != b.kind || standing(a.status) != standing(b.status) || a.part != b.part) return false;
    if (a.counted != b.counted && !share(a.counted, b.counted)) return false;
    if (places_differ(a, b) && (x.article == y.article || !headline(a) || !headline(b))) return false;
    if (!tied(x, y)) return false;
    if (of_other_size(x, y)) return false;
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

// By how much a value as printed may be off: a tenth where it says about, half of its last thousand or ten
// thousand… where it is given in round ones (43 ألفا of 43,059), though never more than a fiftieth of it.
double slack(const TallyEntry& e, double value) {
    if (e.qualifier == Qualifier::about) return value * 0.1;
    if (e.qualifier != Qualifier::exact || value < 1000 || std::fmod(value, 1000) != 0) return 0;
    double unit = 1000;
    while (std::fmod(value, unit * 10) == 0) unit *= 10;
    return std::min(unit / 2, value / 50);
}

// Between which values a number as printed may lie.
struct Room {
    float low = -INFINITY;
    float high = INFINITY;
    bool meets(const Room& other) const { return low <= other.high && other.low <= high; }
};

Room room_of(const TallyEntry& e) {
    Room room;
    if (e.bounds.low) room.low = static_cast<float>(*e.bounds.low - slack(e, *e.bounds.low));
    if (e.bounds.high) room.high = static_cast<float>(*e.bounds.high + slack(e, *e.bounds.high));
    return room;
}

// What of a pile's first figure tells at a glance that another pile is of another thing, so that an article
// of thousands of figures is not weighed pair by pair.
struct Front {
    explicit Front(const Pile& pile)
        : room(room_of(pile.front().figure->entry)),
          size(size_of(pile.front().figure->entry.bounds)),
          article(pile.front().article),
          voice(pile.front().figure->voice) {}

    // Two values of one breath are of one thing only if they leave room for each other, are the same, or one
    // is the other with a slip of the unit.
    bool apart(const Front& o) const {
        if (article != o.article || voice != o.voice || room.meets(o.room) || size == o.size) return false;
        return std::max(size, o.size) < kLeastSlip * std::max(1.0, std::min(size, o.size));
    }

    Room room;
    double size;
    size_t article;
    uint32_t voice;
    size_t place = 0;  // of the pile among all
};

// Piles with the place of each by the family of its kind, within which alone they meet.
class Laid {
 public:
    explicit Laid(double least) : least_(least) {}

    // Lays a pile onto the earlier one to which it is bound most, from `least` on; else keeps it as one more.
    void lay(Pile pile) {
        std::vector<Front>& fronts = fronts_of(family(pile.front().figure->kind));
        Front front(pile);
        if (Pile* best = most_bound(fronts, front, pile)) {
            best->insert(best->end(), pile.begin(), pile.end());
            return;
        }
        front.place = piles_.size();
        fronts.push_back(front);
        piles_.push_back(std::move(pile));
    }

    std::vector<Pile> take() { return std::move(piles_); }

 private:
    std::vector<Front>& fronts_of(FigureKind kind) {
        const auto row = static_cast<size_t>(kind);
        if (row >= fronts_.size()) fronts_.resize(row + 1);
        return fronts_[row];
    }

    Pile* most_bound(const std::vector<Front>& fronts, const Front& front, const Pile& pile) {
        Pile* best = nullptr;
        double strongest = 0;
        for (const Front& earlier : fronts) {
            if (earlier.apart(front)) continue;
            const auto strength = bond(piles_[earlier.place], pile);
            if (strength && *strength >= least_ && *strength > strongest)
                strongest = *strength, best = &piles_[earlier.place];
        }
        return best;
    }

    double least_;
    std::vector<Pile> piles_;
    std::vector<std::vector<Front>> fronts_;
};

std::vector<Pile> laid_together(std::vector<Pile> piles, double least) {
    Laid laid(least);
    for (Pile& pile : piles) laid.lay(std::move(pile));
    return laid.take();
}

bool printed_before(const Printed& a, const Printed& b) { return a.order < b.order; }

}  // namespace

double size_of(const Bounds& b) { return b.low ? *b.low : b.high.value_or(0); }

bool compatible(const TallyEntry& a, const TallyEntry& b) { return room_of(a).meets(room_of(b)); }

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
