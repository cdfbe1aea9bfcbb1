#include "story/rarity.h"

#include <algorithm>
#include <cmath>

namespace isnad {
namespace {

constexpr double kKnown = 6000;  // articles that the table of common words stands for
constexpr uint32_t kFew = 16;    // clusters up to which weights are worked out before
constexpr size_t kPriors = 256;
constexpr double kNamedOnce = 0.3;  // articles among these in which a naming is expected

// Counts each of the hashes that `all` gives of a cluster's articles once.
template <class Use>
SharedCounts count_once(std::span<const Digest> digests, std::span<const size_t> firsts,
                        const Clusters& clusters, Use hashes_of) {
    CountMap counts;
    std::vector<uint32_t> met;
    for (const auto& cluster : clusters) {
        met.clear();
        for (uint32_t node : cluster)
            for (const auto& item : hashes_of(digests[firsts[node]])) met.push_back(item.hash);
        if (cluster.size() > 1) {
            std::sort(met.begin(), met.end());
            met.erase(std::unique(met.begin(), met.end()), met.end());
        }
        for (uint32_t hash : met) ++counts[hash];
    }
    return std::make_shared<const CountMap>(std::move(counts));
}

}  // namespace

Rarity::Rarity(std::span<const Digest> digests, std::span<const size_t> firsts, const Clusters& clusters)
    : articles_(static_cast<double>(firsts.size())),
      terms_(count_once(digests, firsts, clusters,
                        [](const Digest& d) -> const std::vector<Term>& { return d.terms; })),
      namings_(count_once(digests, firsts, clusters,
                          [](const Digest& d) -> const std::vector<Naming>& { return d.namings; })) {
    weigh_rare();
}

Rarity::Rarity(const Weights& weights)
    : articles_(weights.articles), terms_(weights.in_stories), namings_(weights.namings) {
    weigh_rare();
}

void Rarity::weigh_rare() {
    rare_.reserve(kFew * kPriors);
    for (uint32_t clusters = 0; clusters < kFew; ++clusters)
        for (size_t prior = 0; prior < kPriors; ++prior)
            rare_.push_back(weight(clusters, static_cast<uint8_t>(prior)));
}

float Rarity::weight(uint32_t clusters, uint8_t prior) const {
    const double expected = clusters + kKnown * share_of(prior);
    return static_cast<float>(std::max(0.0, std::log((articles_ + kKnown) / expected)));
}

float Rarity::of(const Term& term) const {
    const uint32_t clusters = terms_->count(term.hash);
    return clusters < kFew ? rare_[clusters * kPriors + term.prior] : weight(clusters, term.prior);
}

float Rarity::of(const Naming& naming) const {
    return static_cast<float>(std::log((articles_ + kKnown) / (namings_->count(naming.hash) + kNamedOnce)));
}

}  // namespace isnad
