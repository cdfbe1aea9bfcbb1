#include "story/group.h"

#include <algorithm>
#include <cmath>
#include <thread>

#include "story/candidates.h"
#include "story/following.h"
#include "story/likeness.h"
#include "story/linkage.h"
#include "story/merging.h"
#include "story/pairs.h"
#include "story/profile.h"
#include "story/twins.h"

namespace isnad {
namespace {

constexpr double kSmallRecord = 150;  // articles

Clusters pairs_joined(std::span<const Digest> digests, std::span<const size_t> firsts,
                      const GroupTuning& tuning, unsigned threads) {
    const Likeness likeness(digests, firsts, tuning.likeness);
    return link_by_average(firsts.size(), pairs_of(digests, firsts, likeness, threads), tuning.pair);
}

double least_of(size_t articles, const GroupTuning& tuning) {
    return tuning.story +
           tuning.crowd * std::log(std::max(1.0, static_cast<double>(articles) / kSmallRecord));
}

// The profile of each cluster, weighed by what the clusters so far tell of words.
std::vector<Profile> profiles_of(std::span<const Digest> digests, std::span<const size_t> firsts,
                                 const Clusters& clusters) {
    const Rarity rarity(digests, firsts, clusters);
    std::vector<Profile> out;
    out.reserve(clusters.size());
    for (const auto& cluster : clusters) {
        Profile sum = profile_of(digests[firsts[cluster.front()]], rarity);
        for (size_t i = 1; i < cluster.size(); ++i) {
            const Profile more = profile_of(digests[firsts[cluster[i]]], rarity);
            add(sum, more, dots(sum, more));
        }
        out.push_back(std::move(sum));
    }
    return out;
}

Clusters joined(const Clusters& clusters, const std::vector<std::vector<uint32_t>>& groups) {
    Clusters out;
    for (const auto& group : groups) {
        auto& all = out.emplace_back();
        for (uint32_t c : group) all.insert(all.end(), clusters[c].begin(), clusters[c].end());
        std::sort(all.begin(), all.end());
    }
    return out;
}

}  // namespace

std::vector<Grouped> group(std::span<const Digest> digests, const GroupTuning& tuning) {
    const auto twins = find_twins(digests);
    std::vector<size_t> firsts;
    for (const auto& same : twins) firsts.push_back(same.front());
    const unsigned threads = std::max(1u, std::thread::hardware_concurrency());
    Clusters clusters = pairs_joined(digests, firsts, tuning, threads);
    for (int round = 0; round < tuning.rounds; ++round) {
        std::vector<Profile> profiles = profiles_of(digests, firsts, clusters);
        const auto pairs = candidates(profiles, too_far, threads);
        clusters = joined(clusters, merge(std::move(profiles), pairs, least_of(firsts.size(), tuning)));
    }
    // By their first articles, as a story is followed by later ones.
    std::sort(clusters.begin(), clusters.end());
    const auto follows = followed(profiles_of(digests, firsts, clusters),
                                  tuning.follows * least_of(firsts.size(), tuning), threads);
    std::vector<Grouped> out;
    for (size_t c = 0; c < clusters.size(); ++c) {
        Grouped& grouped = out.emplace_back();
        for (uint32_t node : clusters[c])
            grouped.members.insert(grouped.members.end(), twins[node].begin(), twins[node].end());
        std::sort(grouped.members.begin(), grouped.members.end());
        grouped.continues = follows[c];
    }
    return out;
}

}  // namespace isnad
