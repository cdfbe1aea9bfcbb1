#include "story/tally.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/fold.h"
#include "base/hash.h"

namespace isnad {
namespace {

constexpr double kOutOfScale = 100;  // a value this many times every other of its tally is not believed

bool weighed_at_all(const FigureBrief& f) {
    return (f.status == Status::asserted || f.status == Status::estimated) && f.kind != FigureKind::percent;
}

std::string plain(double value) {
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

std::string shown(const Bounds& b) {
    if (b.low && b.high && *b.low == *b.high) return plain(*b.low);
    if (b.low && b.high) return plain(*b.low) + "–" + plain(*b.high);
    return b.low ? "≥ " + plain(*b.low) : b.high ? "≤ " + plain(*b.high) : "?";
}

double size_of(const Bounds& b) { return b.low ? *b.low : b.high.value_or(0); }

// The entry whose value dwarfs all others of a tally with at least two values.
const TallyEntry* out_of_scale(std::span<const Printed> values) {
    const TallyEntry* big = nullptr;
    double most = 0, next = 0;
    for (const Printed& v : values)
        if (const double size = size_of(v.entry.bounds); size > most)
            next = most, most = size, big = &v.entry;
        else if (size < most)
            next = std::max(next, size);
    return next > 0 && most >= kOutOfScale * next ? big : nullptr;
}

bool grows(std::span<const Printed> values) {
    for (size_t i = 1; i < values.size(); ++i)
        if (size_of(values[i].entry.bounds) < size_of(values[i - 1].entry.bounds)) return false;
    return true;
}

// Distinct named roots; where nobody is named, the own voices, copies together once.
int witnesses(std::span<const Printed> values, const Story& story) {
    std::set<std::string> named, own;
    for (const auto& [e, day] : values) {
        if (!e.root.empty()) {
            named.insert(folded(e.root));
            continue;
        }
        std::string voice = e.article;
        for (const auto& copies : story.copies)
            if (std::find(copies.begin(), copies.end(), e.article) != copies.end()) voice = copies.front();
        own.insert(voice);
    }
    return static_cast<int>(named.empty() ? own.size() : named.size());
}

}  // namespace

bool compatible(const Bounds& a, const Bounds& b) {
    return !(a.low && b.high && *a.low > *b.high) && !(b.low && a.high && *b.low > *a.high);
}

Weighed weigh(std::span<const Printed> values, int independent) {
    if (const TallyEntry* odd = out_of_scale(values))
        return {Verdict::suspect, shown(odd->bounds) + " is out of scale with the other values"};
    const bool growing = grows(values);
    for (size_t i = 0; i < values.size(); ++i)
        for (size_t j = i + 1; j < values.size(); ++j) {
            const auto& [a, a_day] = values[i];
            const auto& [b, b_day] = values[j];
            if (compatible(a.bounds, b.bounds)) continue;
            const std::string both = shown(a.bounds) + " and " + shown(b.bounds);
            if (a_day == b_day || !growing) return {Verdict::contradict, both + " cannot both hold"};
            return {Verdict::update, both + ": a later, larger count"};
        }
    if (independent <= 1) return {Verdict::lone, "one witness"};
    return {Verdict::agree, "all bounds are compatible"};
}

namespace {

struct Pile {  // the figures of one kind, place and side
    const FigureBrief* first = nullptr;
    std::vector<Printed> values;
};

Tally tally_of(const Story& story, const Pile& pile) {
    Tally t;
    t.story = story.id;
    t.kind = pile.first->kind;
    t.place = pile.first->place;
    t.side = pile.first->side;
    Sha256 id;
    for (const std::string& part : {story.id, std::string(name_of(t.kind)), folded(t.place), folded(t.side)})
        id.add(part);
    t.id = "t" + id.hex().substr(0, 15);
    for (const Printed& v : pile.values) t.entries.push_back(v.entry);
    t.independent = witnesses(pile.values, story);
    const Weighed weighed = weigh(pile.values, t.independent);
    t.verdict = weighed.verdict;
    t.why = weighed.why;
    return t;
}

}  // namespace

std::vector<Tally> tally(std::span<const Digest> digests, const std::vector<size_t>& members,
                         const Story& story) {
    std::map<std::tuple<FigureKind, std::string, std::string>, Pile> piles;
    for (size_t m : members)
        for (const FigureBrief& f : digests[m].figures) {
            if (!weighed_at_all(f)) continue;
            Pile& pile = piles[{f.kind, folded(f.place), folded(f.side)}];
            if (!pile.first) pile.first = &f;
            pile.values.push_back({f.entry, digests[m].published});
        }
    std::vector<Tally> out;
    for (const auto& [key, pile] : piles) out.push_back(tally_of(story, pile));
    return out;
}

}  // namespace isnad
