#include "story/group.h"

#include <algorithm>
#include <future>
#include <thread>

#include "base/stretches.h"
#include "story/attaching.h"
#include "story/candidates.h"
#include "story/crowd.h"
#include "story/days.h"
#include "story/following.h"
#include "story/likeness.h"
#include "story/linkage.h"
#include "story/merging.h"
#include "story/pairs.h"
#include "story/profile.h"
#include "story/twins.h"

namespace isnad {
namespace {

constexpr size_t kStretch = 64;  // clusters that a thread takes at once

double least_of(double articles, const GroupTuning& tuning) {
    return tuning.story + tuning.crowd * crowd(articles);
}

// In a small record days go by without an article while a story goes on.
double silence_of(double articles, const GroupTuning& tuning) {
    return tuning.silence * std::min(1.0, crowd(articles) / tuning.lively);
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

// Clusters as they end: what belongs to a big one is with it, and some follow others.
struct Ending {
    std::vector<uint32_t> put_to;                  // a cluster's place, its own where it stays
    std::vector<std::optional<uint32_t>> follows;  // places of clusters
};

bool a_week_apart(const Profile& a, const Profile& b) {
    return days_between(a.bounds, b.bounds) > kStoryDays;
}

double either(const Profile& a, const Profile& b, const Dots& both) {
    return std::max(alikeness(a, b, both), belonging(a, b, both));
}

// The articles of each cluster with those put to it, all twins among them, in the order of the clusters; none
// for a cluster that is put to another.
std::vector<std::vector<size_t>> members_of(const Clusters& clusters, const std::vector<uint32_t>& put_to,
                                            const std::vector<std::vector<size_t>>& twins) {
    std::vector<std::vector<size_t>> out(clusters.size());
    for (size_t c = 0; c < clusters.size(); ++c)
        for (uint32_t node : clusters[c])
            out[put_to[c]].insert(out[put_to[c]].end(), twins[node].begin(), twins[node].end());
    for (auto& members : out) std::sort(members.begin(), members.end());
    return out;
}

// The groups by their first members.
std::vector<Grouped> grouped_by(std::vector<std::vector<size_t>> members, const Ending& ending) {
    std::vector<uint32_t> order;
    for (uint32_t c = 0; c < members.size(); ++c)
        if (!members[c].empty()) order.push_back(c);
    std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return members[a] < members[b]; });
    std::vector<size_t> place(members.size());
    for (size_t g = 0; g < order.size(); ++g) place[order[g]] = g;
    std::vector<Grouped> out;
    for (uint32_t c : order) {
        Grouped& grouped = out.emplace_back();
        grouped.members = std::move(members[c]);
        if (!ending.follows[c]) continue;
        const size_t earlier = place[ending.put_to[*ending.follows[c]]];
        if (earlier + 1 < out.size()) grouped.continues = earlier;
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
        const double silence = silence_of(learned_.articles, tuning_);
        const double big = std::min(tuning_.big, tuning_.big_share * learned_.articles);
        Clusters clusters = pairs_joined();
        for (int round = 0; round < tuning_.rounds || (round == tuning_.rounds && filled(clusters));
             ++round) {
            const std::vector<Profile> profiles = profiles_of(clusters);
            const auto pairs = candidates(profiles, too_far, alikeness, threads_);
            const auto groups = merge(profiles, pairs, {least, silence, big});
            if (groups.size() == clusters.size()) break;
            clusters = joined(clusters, groups);
        }
        // By their first articles, as a story is followed by later ones.
        std::sort(clusters.begin(), clusters.end());
        const Ending ending = ending_of(clusters, least);
        return grouped_by(members_of(clusters, ending.put_to, twins_), ending);
    }
    const Weights& learned() const { return learned_; }

 private:
    // Whether one of the clusters is much of the record.
    bool filled(const Clusters& clusters) const {
        size_t most = 0;
        for (const auto& cluster : clusters) most = std::max(most, cluster.size());
        return static_cast<double>(most) > tuning_.fills * learned_.articles;
    }

    Clusters pairs_joined() {
        const Likeness likeness = known_ ? Likeness(digests_, firsts_, *known_, tuning_.likeness)
                                         : Likeness(digests_, firsts_, tuning_.likeness);
        learned_.in_articles = likeness.in_articles();
        learned_.names_in_articles = likeness.names();
        return link_by_average(firsts_.size(), pairs_of(digests_, firsts_, likeness, threads_), tuning_.pair);
    }

    // The profile of each cluster, weighed by what the clusters so far tell of words.
    std::vector<Profile> profiles_of(const Clusters& clusters) {
        auto counted = std::async(threads_ > 1 ? std::launch::async : std::launch::deferred, [&] {
            return known_ ? NameRarity(known_->articles, known_->names_in_stories)
                          : NameRarity(digests_, firsts_, clusters);
        });
        const Rarity rarity = known_ ? Rarity(*known_) : Rarity(digests_, firsts_, clusters);
        const NameRarity names = counted.get();
        learned_.in_stories = rarity.terms();
        learned_.namings = rarity.namings();
        learned_.names_in_stories = names.counts();
        std::vector<Profile> out(clusters.size());
        in_stretches(clusters.size(), kStretch, threads_, [&](size_t begin, size_t end) {
            for (size_t c = begin; c < end; ++c) out[c] = profile_of_all(clusters[c], rarity, names);
        });
        return out;
    }
    Profile profile_of_all(const std::vector<uint32_t>& cluster, const Rarity& rarity,
                           const NameRarity& names) const {
        Profile sum = profile_of(digests_[firsts_[cluster.front()]], rarity, names);
        for (size_t i = 1; i < cluster.size(); ++i) {
            const Profile more = profile_of(digests_[firsts_[cluster[i]]], rarity, names);
            add(sum, more, dots(sum, more));
        }
        return sum;
    }

    // `clusters` are in the order of their first articles.
    Ending ending_of(const Clusters& clusters, double least) {
        const std::vector<Profile> profiles = profiles_of(clusters);
        const auto pairs = candidates(profiles, a_week_apart, either, threads_);
        const double reaction = tuning_.reaction + tuning_.reactions_crowd * crowd(learned_.articles);
        return {attached(profiles, pairs, reaction), followed(profiles, pairs, tuning_.follows * least)};
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
