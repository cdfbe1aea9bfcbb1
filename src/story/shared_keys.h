// Pairs of nodes that share keys. Comes in: the keys of each node; goes out: what
// a judge makes of each node with the earlier ones that share enough of its keys. A node is held against the
// last few before it under each of its keys, so the work grows with the number of nodes.
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "base/ordered_map.h"
#include "base/stretches.h"
#include "story/count_map.h"

namespace isnad {

struct Weight {
    float weight;
    uint32_t key;
};

// The `most` heaviest keys, heaviest first.
inline std::vector<uint32_t> heaviest(std::vector<Weight> all, size_t most) {
    const auto end = all.begin() + static_cast<long>(std::min(most, all.size()));
    const auto before = [](const Weight& x, const Weight& y) {
        return x.weight != y.weight ? x.weight > y.weight : x.key < y.key;
    };
    if (end != all.end()) std::nth_element(all.begin(), end, all.end(), before);
    std::sort(all.begin(), end, before);
    std::vector<uint32_t> out;
    out.reserve(static_cast<size_t>(end - all.begin()));
    for (auto one = all.begin(); one != end; ++one) out.push_back(one->key);
    return out;
}

class SharedKeys {
 public:
    // `keys_of(node)` gives the keys of each; it is called from many threads.
    template <class KeysOf>
    SharedKeys(size_t nodes, unsigned threads, KeysOf keys_of) {
        std::vector<std::vector<uint32_t>> keys(nodes);
        in_stretches(nodes, kStretch, threads, [&](size_t begin, size_t end) {
            for (size_t node = begin; node < end; ++node) keys[node] = keys_of(node);
        });
        lay_out(std::move(keys));
    }

    // `judge(earlier, later, held)` → std::optional<Pair> for each two that share `least` keys, or all that
    // the later one has, after `hold(later, held)` once for all its pairs, with memory of the thread for it.
    // Both are called from many threads; the pairs are the same, in one order, on any number of them.
    template <class Pair, class Held, class Hold, class Judge>
    std::vector<Pair> pairs(size_t least, unsigned threads, Hold hold, Judge judge) const {
        std::vector<Pair> out;
        struct Scratch {
            Met met;
            Held held;
        };
        ordered_map<Stretch, std::vector<Pair>, Scratch>(
            threads, kAhead,
            [&](const auto& emit) {
                const auto nodes = static_cast<uint32_t>(size());
                for (uint32_t at = 0; at < nodes; at += kStretch)
                    if (!emit(Stretch{at, std::min(at + kStretch, nodes)})) return;
            },
            [&](Stretch&& stretch, Scratch& scratch) {
                return found<Pair>(stretch, least, hold, judge, scratch.met, scratch.held);
            },
            [&](std::vector<Pair>&& more) {
                out.insert(out.end(), more.begin(), more.end());
                return true;
            });
        return out;
    }

 private:
    static constexpr uint32_t kStretch = 512;     // nodes that a thread takes at once
    static constexpr size_t kAhead = 4;           // stretches under way for each thread
    static constexpr uint32_t kMostShared = 120;  // nodes with one key that are compared

    struct List {                     // the nodes of one key, in `nodes_`, for one that has it
        uint32_t begin = 0, own = 0;  // where they begin, and where the node itself stands
    };
    struct Stretch {
        uint32_t begin = 0, end = 0;
    };
    struct Met {  // scratch of one thread: how many keys each earlier node shares with the one at hand
        std::vector<uint8_t> keys;
        std::vector<uint32_t> nodes;
    };

    template <class Pair, class Hold, class Judge, class Held>
    std::vector<Pair> found(Stretch stretch, size_t least, const Hold& hold, const Judge& judge, Met& met,
                            Held& held) const {
        std::vector<Pair> out;
        met.keys.resize(size());
        for (uint32_t node = stretch.begin; node < stretch.end; ++node) {
            meet(node, std::min(least, lists_of(node).size()), met);
            if (!met.nodes.empty()) hold(node, held);
            for (uint32_t other : met.nodes)
                if (std::optional<Pair> pair = judge(other, node, held)) out.push_back(*pair);
        }
        return out;
    }

    // Puts the nodes of each key side by side.
    void lay_out(std::vector<std::vector<uint32_t>>&& keys) {
        CountMap numbers;               // of each key, from 1
        std::vector<uint32_t> next{0};  // of each key: first how many nodes, then where its next stands
        first_.reserve(keys.size() + 1);
        for (const auto& own : keys) {
            first_.push_back(lists_.size());
            for (uint32_t key : own) {
                uint32_t& number = numbers[key];
                if (number == 0) number = static_cast<uint32_t>(next.size()), next.push_back(0);
                ++next[number];
                lists_.push_back({number, 0});
            }
        }
        first_.push_back(lists_.size());
        std::exclusive_scan(next.begin(), next.end(), next.begin(), 0u);
        const std::vector<uint32_t> begins = next;
        nodes_.resize(lists_.size());
        for (uint32_t node = 0; node + 1 < first_.size(); ++node)
            for (size_t i = first_[node]; i < first_[node + 1]; ++i) {
                const uint32_t number = lists_[i].begin, at = next[number]++;
                const bool again = at > begins[number] && nodes_[at - 1] == node;  // a key that it has twice
                lists_[i] = {begins[number], again ? at - 1 : at};
                nodes_[at] = node;
            }
    }

    size_t size() const { return first_.size() - 1; }
    std::span<const List> lists_of(uint32_t node) const {
        return {lists_.data() + first_[node], first_[node + 1] - first_[node]};
    }

    // Notes the last nodes before this one under each of its keys, if they share `least` of them.
    void meet(uint32_t node, size_t least, Met& met) const {
        met.nodes.clear();
        for (const List list : lists_of(node))
            for (uint32_t i = std::max(list.begin, list.own - std::min(list.own, kMostShared)); i < list.own;
                 ++i)
                if (met.keys[nodes_[i]]++ == 0) met.nodes.push_back(nodes_[i]);
        std::erase_if(met.nodes,
                      [&](uint32_t other) { return std::exchange(met.keys[other], uint8_t{0}) < least; });
        std::sort(met.nodes.begin(), met.nodes.end());
    }

    std::vector<uint32_t> nodes_;  // of each key, ascending
    std::vector<List> lists_;      // of the keys of each node
    std::vector<size_t> first_;    // in these
};

}  // namespace isnad
