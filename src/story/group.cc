#include "story/group.h"

#include <algorithm>
#include <unordered_map>

#include "story/days.h"
#include "story/linkage.h"
#include "story/namings.h"
#include "story/twins.h"

namespace isnad {
namespace {

constexpr int kWindowDays = 7;
constexpr size_t kKeys = 10;         // words by which an article is looked up
constexpr size_t kMostShared = 120;  // articles with one key, within the window, that are compared
constexpr double kFaint = 0.02;      // likeness that counts as none

// Pairs of nodes that share a key word within the window, each with its likeness.
class Pairs {
 public:
    Pairs(std::span<const Digest> digests, std::span<const size_t> firsts, const Likeness& likeness)
        : digests_(digests), firsts_(firsts), likeness_(likeness), met_(firsts.size(), UINT32_MAX) {}

    std::vector<Edge> run() {
        for (uint32_t node = 0; node < firsts_.size(); ++node) meet(node);
        return std::move(edges_);
    }

 private:
    void meet(uint32_t node) {
        const DayRange& days = when(digests_[firsts_[node]]);
        for (uint32_t key : likeness_.keys(node, kKeys)) {
            auto& others = by_key_[key];
            const size_t from = others.size() > kMostShared ? others.size() - kMostShared : 0;
            for (size_t i = others.size(); i-- > from;) {
                const uint32_t other = others[i];
                if (met_[other] == node) continue;
                met_[other] = node;
                if (days_between(days, when(digests_[firsts_[other]])) > kWindowDays) continue;
                const double likely = likeness_(other, node);
                if (likely >= kFaint) edges_.push_back({other, node, likely});
            }
            others.push_back(node);
        }
    }

    std::span<const Digest> digests_;
    std::span<const size_t> firsts_;
    const Likeness& likeness_;
    std::vector<uint32_t> met_;  // the last node that met this one
    std::unordered_map<uint32_t, std::vector<uint32_t>> by_key_;
    std::vector<Edge> edges_;
};

}  // namespace

std::vector<Grouped> group(std::span<const Digest> digests, const GroupTuning& tuning) {
    const auto twins = find_twins(digests);
    std::vector<size_t> firsts;
    for (const auto& same : twins) firsts.push_back(same.front());
    const Likeness likeness(digests, firsts, tuning.likeness);
    auto clusters = link_by_average(firsts.size(), Pairs(digests, firsts, likeness).run(), tuning.least);
    clusters = join_by_namings(digests, firsts, std::move(clusters), tuning.naming, tuning.dominance);
    std::vector<Grouped> out;
    for (const auto& cluster : clusters) {
        Grouped& grouped = out.emplace_back();
        for (uint32_t node : cluster)
            grouped.members.insert(grouped.members.end(), twins[node].begin(), twins[node].end());
        std::sort(grouped.members.begin(), grouped.members.end());
    }
    std::sort(out.begin(), out.end(),
              [](const Grouped& a, const Grouped& b) { return a.members < b.members; });
    return out;
}

}  // namespace isnad
