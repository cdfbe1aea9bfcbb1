#include "story/piles.h"

#include <algorithm>
#include <optional>

#include "story/room.h"
#include "story/sameness.h"

namespace isnad {
namespace {

constexpr double kLeastSlip = 999;  // a slip of the unit is at least so many times

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

// What of a pile's first figure tells at a glance that another pile is of another thing, so that an article
// of thousands of figures is not weighed pair by pair.
struct Front {
    explicit Front(const Pile& pile)
        : room(room_of(pile.front().figure->entry)),
          size(size_of(pile.front().figure->entry.bounds)),
          article(pile.front().article),
          voice(pile.front().figure->voice),
          earlier(pile.front().figure->revision == Revision::earlier) {}

    // Two values of one breath are of one thing only if they leave room for each other, are the same, one is
    // told as an earlier count, or is the other with a slip of the unit.
    bool apart(const Front& o) const {
        if (earlier || o.earlier || article != o.article || voice != o.voice || room.meets(o.room) ||
            size == o.size)
            return false;
        return std::max(size, o.size) < kLeastSlip * std::max(1.0, std::min(size, o.size));
    }

    Room room;
    double size;
    size_t article;
    uint32_t voice;
    bool earlier;
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
