#include "story/tally.h"

#include <algorithm>
#include <set>

#include "base/hash.h"
#include "story/own_voices.h"

namespace isnad {
namespace {

constexpr double kOutOfScale = 100;  // a value this many times every other of its tally is not believed
constexpr double kGrown = 1.05;      // a count this many times an earlier one has grown

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

std::string day_of(const Printed& p) { return p.day.from ? p.day.from->iso() : "an unknown day"; }

// The entry whose value dwarfs all others of a pile with at least two values.
const TallyEntry* out_of_scale(const std::vector<Printed>& values) {
    const TallyEntry* big = nullptr;
    double most = 0, next = 0;
    for (const Printed& v : values)
        if (const double size = size_of(v.figure->entry.bounds); size > most)
            next = most, most = size, big = &v.figure->entry;
        else if (size < most)
            next = std::max(next, size);
    return next > 0 && most >= kOutOfScale * next ? big : nullptr;
}

const TallyEntry* unbelievable(const std::vector<Printed>& values) {
    if (const TallyEntry* big = out_of_scale(values)) return big;
    for (const Printed& v : values)
        if (v.figure->suspect) return &v.figure->entry;
    return nullptr;
}

bool counts(const Printed& p) { return p.figure->entry.qualifier != Qualifier::vague; }

bool later(const Printed& a, const Printed& b) { return a.day.to && b.day.from && *a.day.to < *b.day.from; }

std::string both_of(const Printed& a, const Printed& b) {
    return shown(a.figure->entry.bounds) + " (" + day_of(a) + ") and " + shown(b.figure->entry.bounds) +
           " (" + day_of(b) + ")";
}

bool is_dated(const Printed& p) { return p.day.from && p.day.to; }

// A pair of which neither value leaves room for the other, unless the later one is the larger. `dated`: of
// values only whose days are known, since of others nobody can say that they are of one day.
const Printed* clash(const std::vector<Printed>& values, bool dated, const Printed*& other) {
    for (size_t i = 0; i < values.size(); ++i)
        for (size_t j = i + 1; j < values.size(); ++j) {
            if (compatible(values[i].figure->entry, values[j].figure->entry)) continue;
            if (dated && !(is_dated(values[i]) && is_dated(values[j]))) continue;
            const double x = size_of(values[i].figure->entry.bounds),
                         y = size_of(values[j].figure->entry.bounds);
            if (later(values[i], values[j]) && x < y) continue;
            if (later(values[j], values[i]) && y < x) continue;
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
    for (const Printed& a : values)
        for (const Printed& b : values) {
            if (!counts(a) || !counts(b) || !later(a, b) || !has_grown(a, b)) continue;
            to = &b;
            return &a;
        }
    return nullptr;
}

// Distinct named voices; where nobody is named, the own voices of the articles.
int witnesses(const std::vector<Printed>& values, const std::vector<size_t>& own) {
    std::set<uint32_t> named;
    std::set<size_t> unnamed;
    for (const Printed& v : values) {
        if (v.figure->voice != 0)
            named.insert(v.figure->voice);
        else
            unnamed.insert(own[v.article]);
    }
    return static_cast<int>(named.empty() ? unnamed.size() : named.size());
}

// The first that is given.
std::string first_given(const std::vector<Printed>& values, std::string FigureBrief::*field) {
    for (const Printed& v : values)
        if (!(v.figure->*field).empty()) return v.figure->*field;
    return "";
}

Tally tally_of(const Story& story, const std::vector<Printed>& pile, const std::vector<size_t>& own) {
    Tally t;
    t.story = story.id;
    t.kind = pile.front().figure->kind;
    t.place = first_given(pile, &FigureBrief::place);
    t.side = first_given(pile, &FigureBrief::side);
    t.id = "t" + sha256_hex(story.id + " " + pile.front().figure->entry.figure).substr(0, 15);
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
        return {Verdict::suspect,
                shown(odd->bounds) + (values.size() > 1 ? " is out of scale with the other values"
                                                        : " is ruled out by its own words")};
    if (values.size() == 1) return {Verdict::lone, "told once"};
    const Printed* other = nullptr;
    if (const Printed* one = clash(values, true, other))
        return {Verdict::contradict, both_of(*one, *other) + " cannot both hold"};
    if (const Printed* from = growth(values, other))
        return {Verdict::update, both_of(*from, *other) + ": a later, larger count"};
    if (const Printed* one = clash(values, false, other))
        return {Verdict::contradict, both_of(*one, *other) + " cannot both hold"};
    return {Verdict::agree, "all bounds are compatible"};
}

std::vector<Tally> tally(std::span<const Digest> digests, const std::vector<size_t>& members,
                         const Story& story) {
    std::vector<Printed> figures;
    for (size_t i = 0; i < members.size(); ++i)
        for (const FigureBrief& f : digests[members[i]].figures)
            if (f.kind != FigureKind::percent) figures.push_back({&f, digests[members[i]].published, i});
    std::vector<Tally> out;
    if (figures.empty()) return out;
    const std::vector<size_t> own = own_voices(digests, members);
    for (const auto& pile : piles_of(figures)) out.push_back(tally_of(story, pile, own));
    return out;
}

}  // namespace isnad
