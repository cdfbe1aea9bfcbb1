#include "story/whereabouts.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "story/hash32.h"
#include "story/saturation.h"

namespace isnad {
namespace {

constexpr double kNames = 300;    // articles of which each name is expected in one
constexpr double kNear = 0.3;     // cosine from which places are no others
constexpr double kSame = 0.15;    // cosine of people and bodies from which places may differ
constexpr double kOutgrown = 20;  // times as many articles as the other, from which places may differ too
constexpr size_t kMost = 384;     // marks of a story

using Mark = Whereabouts::Mark;

// The same for one name however an article spells it.
uint32_t key_of(const NameBrief& name) {
    const uint32_t key = name.entity == 0 ? hash32(name.text)
                                          : mix32(static_cast<uint32_t>(name.entity),
                                                  static_cast<uint32_t>(name.entity >> 32));
    return (key & ~1u) | (name.kind == NameKind::place);
}

bool by_key(const Mark& a, const Mark& b) { return a.key < b.key; }

// One mark of each key.
void sum_up(std::vector<Mark>& marks) {
    size_t kept = 0;
    for (size_t i = 0; i < marks.size(); ++i)
        if (kept > 0 && marks[kept - 1].key == marks[i].key)
            marks[kept - 1].weight += marks[i].weight;
        else
            marks[kept++] = marks[i];
    marks.resize(kept);
}

void keep_heaviest(std::vector<Mark>& marks) {
    if (marks.size() <= kMost) return;
    std::nth_element(marks.begin(), marks.begin() + kMost, marks.end(), [](const Mark& a, const Mark& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.key < b.key;
    });
    marks.resize(kMost);
    std::sort(marks.begin(), marks.end(), by_key);
}

struct Sums {  // over places, and over people and bodies
    double places = 0, others = 0;
    void add(const Mark& mark, double value) { (mark.is_place() ? places : others) += value; }
};

Sums squares(const Whereabouts& whereabouts) {
    Sums out;
    for (const Mark& mark : whereabouts.all) out.add(mark, mark.weight * mark.weight);
    return out;
}

Sums dots(const Whereabouts& a, const Whereabouts& b) {
    Sums out;
    for (auto i = a.all.begin(), j = b.all.begin(); i != a.all.end() && j != b.all.end();) {
        if (i->key == j->key)
            out.add(*i, i->weight * j->weight), ++i, ++j;
        else
            i->key < j->key ? ++i : ++j;
    }
    return out;
}

double cosine(double both, double a, double b) { return both > 0 ? both / std::sqrt(a * b) : 0; }

}  // namespace

NameRarity::NameRarity(std::span<const Digest> digests, std::span<const size_t> firsts,
                       const Clusters& clusters)
    : articles_(static_cast<double>(firsts.size())) {
    std::vector<uint32_t> met;
    for (const auto& cluster : clusters) {
        met.clear();
        for (uint32_t node : cluster)
            for (const NameBrief& name : digests[firsts[node]].names) met.push_back(key_of(name));
        std::sort(met.begin(), met.end());
        met.erase(std::unique(met.begin(), met.end()), met.end());
        for (uint32_t key : met) ++names_[key];
    }
}

float NameRarity::of(const NameBrief& name) const {
    return static_cast<float>(std::log((articles_ + kNames) / (names_.count(key_of(name)) + 1.0)));
}

Whereabouts whereabouts_of(const Digest& digest, const NameRarity& rarity) {
    Whereabouts out;
    out.articles = 1;
    for (const NameBrief& name : digest.names) {
        const float often = saturated(name.times), rare = rarity.of(name);
        if (rare > 0) out.all.push_back({key_of(name), often * rare});
    }
    std::sort(out.all.begin(), out.all.end(), by_key);
    sum_up(out.all);
    const Sums length = squares(out);
    for (Mark& mark : out.all)
        mark.weight /= static_cast<float>(std::sqrt(mark.is_place() ? length.places : length.others));
    out.with_places = length.places > 0;
    return out;
}

void add(Whereabouts& whereabouts, const Whereabouts& other) {
    whereabouts.articles += other.articles;
    whereabouts.with_places += other.with_places;
    std::vector<Mark> sum;
    sum.reserve(whereabouts.all.size() + other.all.size());
    std::merge(whereabouts.all.begin(), whereabouts.all.end(), other.all.begin(), other.all.end(),
               std::back_inserter(sum), by_key);
    sum_up(sum);
    keep_heaviest(sum);
    whereabouts.all = std::move(sum);
}

double contrast(const Whereabouts& a, const Whereabouts& b) {
    const double told = std::min(a.with_places / a.articles, b.with_places / b.articles);
    const double outgrown = std::abs(std::log(a.articles / b.articles)) / std::log(kOutgrown);
    if (told == 0 || outgrown >= 1) return 0;
    const Sums both = dots(a, b), x = squares(a), y = squares(b);
    const double near = std::min(1.0, cosine(both.places, x.places, y.places) / kNear);
    const double same = std::min(1.0, cosine(both.others, x.others, y.others) / kSame);
    return told * (1 - near) * (1 - same) * (1 - outgrown);
}

}  // namespace isnad
