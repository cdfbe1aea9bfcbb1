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

double least_of(double articles, const GroupTuning& tuning) {
    return tuning.story + tuning.crowd * std::log(std::max(1.0, articles / kSmallRecord));
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

// Groups articles by weights that are known, or else counts them and tells what it counted.
class Grouper {
 public:
    Grouper(std::span<const Digest> digests, const GroupTuning& tuning, const Weights* known,
            unsigned threads)
        : digests_(digests), tuning_(tuning), known_(known), threads_(threads), twins_(find_twins(digests)) {
        for (const auto& same : twins_) firsts_.push_back(same.front());
        learned_.articles = known ? known->articles : static_cast<double>(firsts_.size());
    }

    std::vector<Grouped> run() {
        const double least = least_of(learned_.articles, tuning_);
        Clusters clusters = pairs_joined();
        for (int round = 0; round < tuning_.rounds; ++round) {
            std::vector<Profile> profiles = profiles_of(clusters);
            const auto pairs = candidates(profiles, too_far, threads_);
            clusters = joined(clusters, merge(std::move(profiles), pairs, least));
        }
        // By their first articles, as a story is followed by later ones.
        std::sort(clusters.begin(), clusters.end());
        return grouped(clusters, followed(profiles_of(clusters), tuning_.follows * least, threads_));
    }
    const Weights& learned() const { return learned_; }

 private:
    Clusters pairs_joined() {
        const Likeness likeness = known_ ? Likeness(digests_, firsts_, *known_, tuning_.likeness)
                                         : Likeness(digests_, firsts_, tuning_.likeness);
        learned_.in_articles = likeness.in_articles();
        return link_by_average(firsts_.size(), pairs_of(digests_, firsts_, likeness, threads_), tuning_.pair);
    }

    // The profile of each cluster, weighed by what the clusters so far tell of words.
    std::vector<Profile> profiles_of(const Clusters& clusters) {
        const Rarity rarity = known_ ? Rarity(*known_) : Rarity(digests_, firsts_, clusters);
        learned_.in_stories = rarity.terms();
        learned_.namings = rarity.namings();
        std::vector<Profile> out;
        out.reserve(clusters.size());
        for (const auto& cluster : clusters) {
            Profile sum = profile_of(digests_[firsts_[cluster.front()]], rarity);
            for (size_t i = 1; i < cluster.size(); ++i) {
                const Profile more = profile_of(digests_[firsts_[cluster[i]]], rarity);
                add(sum, more, dots(sum, more));
            }
            out.push_back(std::move(sum));
        }
        return out;
    }

    // With the twins that stood behind their firsts.
    std::vector<Grouped> grouped(const Clusters& clusters,
                                 const std::vector<std::optional<size_t>>& follows) const {
        std::vector<Grouped> out;
        for (size_t c = 0; c < clusters.size(); ++c) {
            Grouped& one = out.emplace_back();
            for (uint32_t node : clusters[c])
                one.members.insert(one.members.end(), twins_[node].begin(), twins_[node].end());
            std::sort(one.members.begin(), one.members.end());
            one.continues = follows[c];
        }
        return out;
    }

    std::span<const Digest> digests_;
    const GroupTuning& tuning_;
    const Weights* known_;
    unsigned threads_;
    std::vector<std::vector<size_t>> twins_;
    std::vector<size_t> firsts_;
    Weights learned_;
};

}  // namespace

std::vector<Grouped> group(std::span<const Digest> digests, const GroupTuning& tuning, Weights* learned) {
    Grouper grouper(digests, tuning, nullptr, std::max(1u, std::thread::hardware_concurrency()));
    std::vector<Grouped> groups = grouper.run();
    if (learned) *learned = grouper.learned();
    return groups;
}

std::vector<Grouped> group_few(std::span<const Digest> digests, const Weights& weights,
                               const GroupTuning& tuning) {
    return Grouper(digests, tuning, &weights, 1).run();
}

}  // namespace isnad
