#include "story/pairs.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/ordered_map.h"
#include "story/days.h"

namespace isnad {
namespace {

constexpr int kWindowDays = 7;
constexpr size_t kKeys = 12;        // words by which an article is looked up
constexpr long kMostShared = 120;   // articles with one key, within the window, that are compared
constexpr size_t kLeastKeys = 2;    // that two articles must share to be compared
constexpr uint32_t kStretch = 512;  // nodes that a thread takes at once
constexpr double kFaint = 0.02;     // likeness that counts as none

using Postings = std::unordered_map<uint32_t, std::vector<uint32_t>>;

// Nodes [begin, end) of which the pairs with earlier nodes are looked for.
struct Stretch {
    uint32_t begin = 0, end = 0;
};

struct Met {  // scratch of one thread: how many keys each earlier node shares with the one at hand
    std::vector<uint8_t> keys;
    std::vector<uint32_t> nodes;
};

// Pairs of nodes that share key words within the window, each with its likeness.
class Pairs {
 public:
    Pairs(std::span<const Digest> digests, std::span<const size_t> firsts, const Likeness& likeness)
        : digests_(digests), firsts_(firsts), likeness_(likeness) {
        for (uint32_t node = 0; node < firsts.size(); ++node) {
            keys_.push_back(likeness.keys(node, kKeys));
            for (uint32_t key : keys_.back()) by_key_[key].push_back(node);
        }
    }

    std::vector<Edge> run(unsigned threads) const {
        std::vector<Edge> edges;
        ordered_map<Stretch, std::vector<Edge>, Met>(
            threads, 4,
            [&](const auto& emit) {
                const uint32_t nodes = static_cast<uint32_t>(firsts_.size());
                for (uint32_t at = 0; at < nodes; at += kStretch)
                    if (!emit(Stretch{at, std::min(at + kStretch, nodes)})) return;
            },
            [&](Stretch&& stretch, Met& met) { return edges_of(stretch, met); },
            [&](std::vector<Edge>&& more) {
                edges.insert(edges.end(), more.begin(), more.end());
                return true;
            });
        return edges;
    }

 private:
    std::vector<Edge> edges_of(Stretch stretch, Met& met) const {
        std::vector<Edge> edges;
        met.keys.resize(firsts_.size());
        for (uint32_t node = stretch.begin; node < stretch.end; ++node) {
            meet(node, met);
            for (uint32_t other : met.nodes) {
                const uint8_t shared = std::exchange(met.keys[other], 0);
                if (shared < std::min(kLeastKeys, keys_[node].size()) || far(node, other)) continue;
                const double likely = likeness_(other, node);
                if (likely >= kFaint) edges.push_back({other, node, likely});
            }
        }
        return edges;
    }
    // Notes the last nodes before this one under each of its keys.
    void meet(uint32_t node, Met& met) const {
        met.nodes.clear();
        for (uint32_t key : keys_[node]) {
            const auto& all = by_key_.at(key);
            const auto end = std::lower_bound(all.begin(), all.end(), node);
            const auto begin = end - std::min<long>(end - all.begin(), kMostShared);
            for (auto other = begin; other != end; ++other)
                if (met.keys[*other]++ == 0) met.nodes.push_back(*other);
        }
        std::sort(met.nodes.begin(), met.nodes.end());
    }
    bool far(uint32_t a, uint32_t b) const {
        return days_between(when(digests_[firsts_[a]]), when(digests_[firsts_[b]])) > kWindowDays;
    }

    std::span<const Digest> digests_;
    std::span<const size_t> firsts_;
    const Likeness& likeness_;
    std::vector<std::vector<uint32_t>> keys_;
    Postings by_key_;
};

}  // namespace

std::vector<Edge> pairs_of(std::span<const Digest> digests, std::span<const size_t> firsts,
                           const Likeness& likeness, unsigned threads) {
    return Pairs(digests, firsts, likeness).run(threads);
}

}  // namespace isnad
