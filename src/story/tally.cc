#include "story/tally.h"

#include <algorithm>
#include <map>

#include "model/ids.h"
#include "model/reason.h"
#include "story/hash32.h"
#include "story/own_voices.h"
#include "story/printed.h"
#include "story/room.h"
#include "story/witnesses.h"

namespace isnad {
namespace {

constexpr double kOutOfScale = 100;  // a value this many times every other of its tally is not believed
constexpr int kOfTown = 3;           // what a town weighs beside a country among the places of a tally
constexpr double kGrown = 1.05;      // a count this many times an earlier one has grown

bool counts(const Printed& p) { return p.figure->entry.qualifier != Qualifier::vague; }

// The entry whose value dwarfs all others of a pile with at least two values; a word like thousands is no
// value.
const TallyEntry* out_of_scale(const std::vector<Printed>& values) {
    const TallyEntry* big = nullptr;
    double most = 0, next = 0;
    for (const Printed& v : values) {
        const double size = size_of(v.figure->entry.bounds);
        if (!counts(v)) continue;
        if (size > most)
            next = most, most = size, big = &v.figure->entry;
        else if (size < most)
            next = std::max(next, size);
    }
    return next > 0 && most >= kOutOfScale * next ? big : nullptr;
}

const TallyEntry* unbelievable(const std::vector<Printed>& values) {
    if (const TallyEntry* big = out_of_scale(values)) return big;
    for (const Printed& v : values)
        if (v.figure->suspect) return &v.figure->entry;
    return nullptr;
}

ReasonValue value_of(const Printed& p) {
    return {p.figure->entry.bounds, p.day.from ? p.day.from->iso() : ""};
}

Weighed weighed(Verdict verdict, ReasonCode code, std::vector<ReasonValue> values = {}) {
    return {verdict, text_of({code, std::move(values)})};
}

bool is_dated(const Printed& p) { return p.day.from && p.day.to; }

// The days on which each value of a pile was first printed, where that is known: an article that still tells
// an old count contradicts nobody.
using FirstDays = std::map<double, Day>;

FirstDays first_days(const std::vector<Printed>& values) {
    FirstDays out;
    for (const Printed& v : values) {
        if (!v.day.from || !v.day.to) continue;
        const auto [at, fresh] = out.emplace(size_of(v.figure->entry.bounds), *v.day.to);
        if (!fresh) at->second = std::min(at->second, *v.day.to);
    }
    return out;
}

// True where `more` has taken the place of `less`: it was printed later than that value was first, or an
// article says so.
bool replaces(const Printed& more, const Printed& less, const FirstDays& first) {
    const auto at = first.find(size_of(less.figure->entry.bounds));
    return (at != first.end() && more.day.from && at->second < *more.day.from) ||
           more.figure->revision == Revision::risen || less.figure->revision == Revision::earlier;
}

// A pair of which neither value leaves room for the other, unless the larger one has replaced the other.
// `dated`: of values only whose days are known, since of others nobody can say that they are of one day.
const Printed* clash(const std::vector<Printed>& values, bool dated, const Printed*& other) {
    const FirstDays first = first_days(values);
    for (size_t i = 0; i < values.size(); ++i)
        for (size_t j = i + 1; j < values.size(); ++j) {
            if (compatible(values[i].figure->entry, values[j].figure->entry)) continue;
            if (dated && !(is_dated(values[i]) && is_dated(values[j]))) continue;
            const double x = size_of(values[i].figure->entry.bounds),
                         y = size_of(values[j].figure->entry.bounds);
            if (x < y ? replaces(values[j], values[i], first) : replaces(values[i], values[j], first))
                continue;
            other = &values[j];
            return &values[i];
        }
    return nullptr;
}

// A later value that is larger: by any step where both are exact, by a clear one where the earlier leaves
// room for it.
bool has_grown(const Printed& a, const Printed& b) {
    const TallyEntry &from = a.figure->entry, &to = b.figure->entry;
    const double step = compatible(from, to) ? kGrown : 1;
    return size_of(to.bounds) > size_of(from.bounds) && size_of(to.bounds) >= step * size_of(from.bounds);
}

const Printed* growth(const std::vector<Printed>& values, const Printed*& to) {
    const FirstDays first = first_days(values);
    for (const Printed& a : values)
        for (const Printed& b : values) {
            if (!counts(a) || !counts(b) || !replaces(b, a, first) || !has_grown(a, b)) continue;
            to = &b;
            return &a;
        }
    return nullptr;
}

using Weight = int (*)(const FigureBrief&);    // of what an entry gives, 0 where it gives nothing
using Key = uint32_t (*)(const FigureBrief&);  // the same for what is the same

// The entry that gives what most give, by weight, before any other; null where none gives anything.
const FigureBrief* most_given(const std::vector<Printed>& values, Key key_of, Weight weight_of) {
    std::map<uint32_t, int> sums;
    for (const Printed& v : values) sums[key_of(*v.figure)] += weight_of(*v.figure);
    const FigureBrief* best = nullptr;
    for (const Printed& v : values) {
        const int sum = weight_of(*v.figure) > 0 ? sums[key_of(*v.figure)] : 0;
        if (sum > 0 && (!best || sum > sums[key_of(*best)])) best = v.figure;
    }
    return best;
}

// The place that most entries tell; a country leaves open where, so a town outweighs it.
std::string place_of(const std::vector<Printed>& pile) {
    const FigureBrief* most = most_given(
        pile, [](const FigureBrief& f) { return f.place_key; },
        [](const FigureBrief& f) { return f.place.empty() ? 0
                                          : f.wide_place  ? 1
                                                          : kOfTown; });
    return most ? most->place : "";
}

std::string side_of(const std::vector<Printed>& pile) {
    const FigureBrief* most = most_given(
        pile, [](const FigureBrief& f) { return hash32(f.side); },
        [](const FigureBrief& f) { return f.side.empty() ? 0 : 1; });
    return most ? most->side : "";
}

Tally tally_of(const Story& story, const std::vector<Printed>& pile, const std::vector<size_t>& own) {
    Tally t;
    t.story = story.id;
    t.kind = pile.front().figure->kind;
    t.place = place_of(pile);
    t.side = side_of(pile);
    t.id = tally_id(pile.front().figure->entry.figure);
    for (const Printed& v : pile) t.entries.push_back(v.figure->entry);
    t.independent = witnesses(pile, own);
    const Weighed weighed = weigh(pile);
    t.verdict = weighed.verdict;
    t.why = weighed.why;
    return t;
}

}  // namespace

Weighed weigh(const std::vector<Printed>& values) {
    if (const TallyEntry* odd = unbelievable(values))
        return weighed(Verdict::suspect, values.size() > 1 ? ReasonCode::scale : ReasonCode::words,
                       {{odd->bounds, ""}});
    if (values.size() == 1) return weighed(Verdict::lone, ReasonCode::once);
    const Printed* other = nullptr;
    if (const Printed* one = clash(values, true, other))
        return weighed(Verdict::contradict, ReasonCode::clash, {value_of(*one), value_of(*other)});
    if (const Printed* from = growth(values, other))
        return weighed(Verdict::update, ReasonCode::growth, {value_of(*from), value_of(*other)});
    if (const Printed* one = clash(values, false, other))
        return weighed(Verdict::contradict, ReasonCode::clash, {value_of(*one), value_of(*other)});
    return weighed(Verdict::agree, ReasonCode::compatible);
}

std::vector<Tally> tally(std::span<const Digest> digests, const std::vector<size_t>& members,
                         const SharedRuns& runs, const Story& story, const CopyMap& ruled) {
    std::vector<NameWords> words;
    const std::vector<Printed> figures = printed(digests, members, words);
    std::vector<Tally> out;
    if (figures.empty()) return out;
    const std::vector<size_t> own = own_voices(digests, members, runs, ruled);
    for (const auto& pile : piles_of(figures)) out.push_back(tally_of(story, pile, own));
    return out;
}

}  // namespace isnad
