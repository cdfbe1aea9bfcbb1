#include "story/linkage.h"

#include <algorithm>
#include <numeric>
#include <queue>
#include <unordered_map>

namespace isnad {
namespace {

constexpr double kNearly = 0.999999;  // for means that are rounded up

class Linker {
 public:
    Linker(size_t nodes, const std::vector<Edge>& edges, double least)
        : least_(least), sums_(nodes), members_(nodes), alive_(nodes, true) {
        for (uint32_t i = 0; i < nodes; ++i) members_[i] = {i};
        for (const Edge& e : edges) sums_[e.a][e.b] = sums_[e.b][e.a] = e.strength;
        for (const Edge& e : edges) offer(e.a, e.b);
    }

    std::vector<std::vector<uint32_t>> run() {
        while (!offers_.empty()) {
            const Offer best = offers_.top();
            offers_.pop();
            if (!alive_[best.a] || !alive_[best.b] || best.mean != mean(best.a, best.b)) continue;
            join(best.a, best.b);
        }
        std::vector<std::vector<uint32_t>> out;
        for (uint32_t i = 0; i < members_.size(); ++i) {
            if (!alive_[i]) continue;
            std::sort(members_[i].begin(), members_[i].end());
            out.push_back(std::move(members_[i]));
        }
        return out;
    }

 private:
    struct Offer {
        double mean;
        uint32_t a, b;
        bool operator<(const Offer& other) const {  // the greatest mean on top, then the smallest nodes
            if (mean != other.mean) return mean < other.mean;
            return a != other.a ? a > other.a : b > other.b;
        }
    };

    double mean(uint32_t a, uint32_t b) const {
        const auto sum = sums_[a].find(b);
        if (sum == sums_[a].end()) return 0;
        return sum->second /
               (static_cast<double>(members_[a].size()) * static_cast<double>(members_[b].size()));
    }
    void offer(uint32_t a, uint32_t b) {
        const double value = mean(a, b);
        if (value >= least_) offers_.push({value, std::min(a, b), std::max(a, b)});
    }
    // Puts b into a; a keeps the smaller number, so that it stays the cluster's first node.
    void join(uint32_t a, uint32_t b) {
        alive_[b] = false;
        members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
        members_[b].clear();
        sums_[a].erase(b);
        std::vector<std::pair<uint32_t, double>> rest(sums_[b].begin(), sums_[b].end());
        sums_[b].clear();
        std::sort(rest.begin(), rest.end());
        for (const auto& [other, sum] : rest) {
            sums_[other].erase(b);
            if (other == a) continue;
            const double both = sums_[a][other] += sum;
            sums_[other][a] = both;
        }
        for (const auto& [other, sum] : sums_[a]) offer(a, other);
    }

    double least_;
    std::vector<std::unordered_map<uint32_t, double>> sums_;  // of the strengths between two clusters
    std::vector<std::vector<uint32_t>> members_;
    std::vector<bool> alive_;
    std::priority_queue<Offer> offers_;
};

// Nodes that edges of `least` or more lead to each other: none is joined to one of another such set, since a
// mean of `least` needs an edge of `least`.
class Sets {
 public:
    Sets(size_t nodes, const std::vector<Edge>& edges, double least) : above_(nodes) {
        std::iota(above_.begin(), above_.end(), 0u);
        for (const Edge& e : edges)
            if (e.strength >= least * kNearly) join(of(e.a), of(e.b));
    }
    uint32_t of(uint32_t node) {  // its first node
        while (above_[node] != node) node = above_[node] = above_[above_[node]];
        return node;
    }

 private:
    void join(uint32_t a, uint32_t b) { above_[std::max(a, b)] = std::min(a, b); }

    std::vector<uint32_t> above_;
};

}  // namespace

std::vector<std::vector<uint32_t>> link_by_average(size_t nodes, const std::vector<Edge>& edges,
                                                   double least) {
    Sets sets(nodes, edges, least);
    std::vector<Edge> within;
    for (const Edge& e : edges)
        if (sets.of(e.a) == sets.of(e.b)) within.push_back(e);
    return Linker(nodes, within, least).run();
}

}  // namespace isnad
