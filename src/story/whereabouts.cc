#include "story/whereabouts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <string>

#include "base/fold.h"
#include "story/hash32.h"
#include "story/keep_most.h"
#include "story/saturation.h"
#include "story/stem.h"

namespace isnad {
namespace {

constexpr float kBelow = 0.3f;    // what a name counts that stands neither in the title nor in the lead
constexpr double kNear = 0.3;     // cosine from which places are no others
constexpr double kSame = 0.15;    // cosine of people from which they are the same, and places may differ
constexpr double kOutgrown = 20;  // times as many articles as the other, from which places may differ
constexpr double kUsualCompany = 0.25;  // cosine of people that says nothing
constexpr double kOfBody = 0.5;         // what a body counts among names that hold articles together
constexpr double kHolds = 2;            // rarity of the name that many articles share,
constexpr double kMany = 10;            // from so many articles on,
constexpr double kHoldsTwo = 1;         // and of the one that two share
constexpr size_t kMost = 384;           // marks of a story

using Mark = Whereabouts::Mark;

bool by_key(const Mark& a, const Mark& b) { return a.key < b.key; }

// One mark of each key.
void sum_up(std::vector<Mark>& marks) {
    size_t kept = 0;
    for (size_t i = 0; i < marks.size(); ++i)
        if (kept > 0 && marks[kept - 1].key == marks[i].key)
            marks[kept - 1].weight += marks[i].weight, marks[kept - 1].articles += marks[i].articles;
        else
            marks[kept++] = marks[i];
    marks.resize(kept);
}

// True where the most telling word of a name is one of the title or the lead.
bool stands_high(const NameBrief& name, const Digest& digest) {
    const std::string words = folded(name.text);
    const Term* most = nullptr;
    for (size_t at = 0, end = 0; at < words.size(); at = end + 1) {
        end = std::min(words.find(' ', at), words.size());
        const uint32_t hash = hash32(light_stem(std::string_view(words).substr(at, end - at)));
        const auto term = std::lower_bound(digest.terms.begin(), digest.terms.end(), hash,
                                           [](const Term& t, uint32_t h) { return t.hash < h; });
        if (term == digest.terms.end() || term->hash != hash) continue;
        if (!most || term->prior > most->prior) most = &*term;
    }
    return most && most->lead > 0;
}

using Sums = Whereabouts::Sums;

double of(const Sums& sums, NameSort sort) { return sums[static_cast<size_t>(sort)]; }

Sums squares(const std::vector<Mark>& marks) {
    Sums out{};
    for (const Mark& mark : marks) out[static_cast<size_t>(mark.sort())] += mark.weight * mark.weight;
    return out;
}

Sums dots(const Whereabouts& a, const Whereabouts& b) {
    Sums out{};
    for (auto i = a.all.begin(), j = b.all.begin(); i != a.all.end() && j != b.all.end();) {
        if (i->key == j->key)
            out[static_cast<size_t>(i->sort())] += i->weight * j->weight, ++i, ++j;
        else
            i->key < j->key ? ++i : ++j;
    }
    return out;
}

double cosine(const Sums& both, const Whereabouts& a, const Whereabouts& b, NameSort sort) {
    const double dot = of(both, sort);
    return dot > 0 ? dot / std::sqrt(of(a.squares, sort) * of(b.squares, sort)) : 0;
}

// From 0 to 1: how far one side outgrows the other.
double outgrown(const Whereabouts& a, const Whereabouts& b) {
    return std::min(1.0, std::abs(std::log(a.articles / b.articles)) / std::log(kOutgrown));
}

}  // namespace

Whereabouts whereabouts_of(const Digest& digest, const NameRarity& rarity) {
    Whereabouts out;
    out.articles = 1;
    out.people = people_of(digest);
    for (const NameBrief& name : digest.names) {
        const uint32_t key = name_key(name);
        const float often = saturated(name.times), rare = rarity.of(key);
        if (rare > 0)
            out.all.push_back({key, often * rare * (stands_high(name, digest) ? 1 : kBelow), rare, 1});
    }
    std::sort(out.all.begin(), out.all.end(), by_key);
    sum_up(out.all);
    const Sums length = squares(out.all);
    const double places = of(length, NameSort::place), people = of(length, NameSort::person);
    const double named = people + of(length, NameSort::body);
    for (Mark& mark : out.all) {
        const double square = mark.sort() == NameSort::place ? places : named;
        mark.weight /= static_cast<float>(std::sqrt(square));
        mark.articles = 1;
    }
    out.squares = squares(out.all);
    out.with_places = places > 0;
    out.with_people = people > 0;
    return out;
}

void add(Whereabouts& whereabouts, const Whereabouts& other) {
    whereabouts.articles += other.articles;
    whereabouts.with_places += other.with_places;
    whereabouts.with_people += other.with_people;
    add(whereabouts.people, other.people);
    std::vector<Mark> sum;
    sum.reserve(whereabouts.all.size() + other.all.size());
    std::merge(whereabouts.all.begin(), whereabouts.all.end(), other.all.begin(), other.all.end(),
               std::back_inserter(sum), by_key);
    sum_up(sum);
    keep_most(sum, kMost, &Mark::weight, &Mark::key);
    whereabouts.all = std::move(sum);
    whereabouts.squares = squares(whereabouts.all);
}

Relation relation(const Whereabouts& a, const Whereabouts& b) {
    const double even = 1 - outgrown(a, b);
    const double places = even * std::min(a.with_places / a.articles, b.with_places / b.articles);
    const double people = even * std::min(a.with_people / a.articles, b.with_people / b.articles);
    Relation out;
    if (places == 0 && people == 0) return out;
    const Sums both = dots(a, b);
    const double near = cosine(both, a, b, NameSort::place), same = cosine(both, a, b, NameSort::person);
    const double others = 1 - std::min(1.0, same / kSame);
    out.contrast = places * (1 - std::min(1.0, near / kNear)) * others;
    out.company = people * (same - kUsualCompany);
    out.others = people * others;
    return out;
}

double strangers(const Whereabouts& a, const Whereabouts& b) {
    const double others = other_people(a.people, b.people);
    if (others == 0) return 0;
    return others * std::max(0.0, 1 - cosine(dots(a, b), a, b, NameSort::place));
}

double nameless(const Whereabouts& a, const Whereabouts& b) {
    const double articles = a.articles + b.articles;
    double most = 0;
    const auto note = [&](const Mark& mark, float times) {
        if (times < 2) return;
        const double held = times / articles * mark.rare;
        most = std::max(most, mark.sort() == NameSort::body ? kOfBody * held : held);
    };
    auto i = a.all.begin(), j = b.all.begin();
    while (i != a.all.end() || j != b.all.end()) {
        const bool of_a = j == b.all.end() || (i != a.all.end() && i->key <= j->key);
        const bool of_b = i == a.all.end() || (j != b.all.end() && j->key <= i->key);
        note(of_a ? *i : *j, (of_a ? i->articles : 0) + (of_b ? j->articles : 0));
        i += of_a, j += of_b;
    }
    const double many = std::min(1.0, std::log(articles / 2) / std::log(kMany / 2));
    return std::max(0.0, 1 - most / (kHoldsTwo + (kHolds - kHoldsTwo) * many));
}

}  // namespace isnad
