// Pairs of nodes that share keys. Comes in: the keys of each node, in the order of the nodes; goes out: what
// a judge makes of each node with the earlier ones that share enough of its keys. A node is held against the
// last few before it under each of its keys, so the work grows with the number of nodes.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/ordered_map.h"

namespace isnad {

struct Weight {
    float weight;
    uint32_t key;
};

// The `most` heaviest keys, heaviest first.
inline std::vector<uint32_t> heaviest(std::vector<Weight> all, size_t most) {
    const auto end = all.begin() + static_cast<long>(std::min(most, all.size()));
    std::partial_sort(all.begin(), end, all.end(), [](const Weight& x, const Weight& y) {
        return x.weight != y.weight ? x.weight > y.weight : x.key < y.key;
    });
    std::vector<uint32_t> out;
    for (auto one = all.begin(); one != end; ++one) out.push_back(one->key);
    return out;
}

class SharedKeys {
 public:
    // The next node.
    void add(std::vector<uint32_t> keys) {
        const auto node = static_cast<uint32_t>(keys_.size());
        for (uint32_t key : keys) by_key_[key].push_back(node);
        keys_.push_back(std::move(keys));
    }

    // `judge(earlier, later)` → std::optional<Pair> for each two that share `least` keys, or all that the
    // later one has. It is called from many threads; the pairs are the same, in one order, on any number of
    // them.
    template <class Pair, class Judge>
    std::vector<Pair> pairs(size_t least, unsigned threads, Judge judge) const {
        std::vector<Pair> out;
        ordered_map<Stretch, std::vector<Pair>, Met>(
            threads, kAhead,
            [&](const auto& emit) {
                const auto nodes = static_cast<uint32_t>(keys_.size());
                for (uint32_t at = 0; at < nodes; at += kStretch)
                    if (!emit(Stretch{at, std::min(at + kStretch, nodes)})) return;
            },
            [&](Stretch&& stretch, Met& met) { return found<Pair>(stretch, least, judge, met); },
            [&](std::vector<Pair>&& more) {
                out.insert(out.end(), more.begin(), more.end());
                return true;
            });
        return out;
    }

 private:
    static constexpr uint32_t kStretch = 512;  // nodes that a thread takes at once
    static constexpr size_t kAhead = 4;        // stretches under way for each thread
    static constexpr long kMostShared = 120;   // nodes with one key that are compared

    struct Stretch {
        uint32_t begin = 0, end = 0;
    };
    struct Met {  // scratch of one thread: how many keys each earlier node shares with the one at hand
        std::vector<uint8_t> keys;
        std::vector<uint32_t> nodes;
    };

    template <class Pair, class Judge>
    std::vector<Pair> found(Stretch stretch, size_t least, const Judge& judge, Met& met) const {
        std::vector<Pair> out;
        met.keys.resize(keys_.size());
        for (uint32_t node = stretch.begin; node < stretch.end; ++node) {
            meet(node, met);
            for (uint32_t other : met.nodes) {
                const uint8_t shared = std::exchange(met.keys[other], uint8_t{0});
                if (shared < std::min(least, keys_[node].size())) continue;
                if (std::optional<Pair> pair = judge(other, node)) out.push_back(*pair);
            }
        }
        return out;
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

    std::vector<std::vector<uint32_t>> keys_;
    std::unordered_map<uint32_t, std::vector<uint32_t>> by_key_;
};

}  // namespace isnad
