#include "story/copies.h"

#include <algorithm>
#include <unordered_map>

#include "story/linkage.h"

namespace isnad {
namespace {

constexpr size_t kSmallestSample = 8;  // runs without which nothing is called a copy
constexpr size_t kMostShared = 64;     // articles of a story with one run by which they are compared
constexpr double kMeanCopied = 0.3;    // among the pairs of one group, those that are no copies counted as 0

std::vector<Edge> edges_of(std::span<const Digest> digests, std::span<const size_t> members,
                           const CopyTuning& tuning) {
    std::unordered_map<uint32_t, std::vector<uint32_t>> by_run;
    std::vector<uint32_t> met(members.size(), UINT32_MAX);
    std::vector<Edge> edges;
    for (uint32_t i = 0; i < members.size(); ++i) {
        const auto& kept = digests[members[i]].shingles.kept;
        for (const Shingle& run : kept) {
            auto& others = by_run[run.hash];
            for (uint32_t other : others) {
                if (met[other] == i) continue;
                met[other] = i;
                const double strength = copied(digests[members[other]], digests[members[i]], tuning);
                if (strength > 0) edges.push_back({other, i, strength});
            }
            if (others.size() < kMostShared) others.push_back(i);
        }
    }
    return edges;
}

}  // namespace

double copied(const Digest& a, const Digest& b, const CopyTuning& tuning) {
    const Overlap both = overlap(a.shingles, b.shingles);
    if (std::min(both.a, both.b) < kSmallestSample) return 0;
    if (a.outlet != 0 && a.outlet == b.outlet && both.of_larger() < tuning.same_outlet) return 0;
    return both.of_smaller() >= tuning.share ? both.of_smaller() : 0;
}

std::vector<std::vector<size_t>> find_copies(std::span<const Digest> digests, std::span<const size_t> members,
                                             const CopyTuning& tuning) {
    std::vector<std::vector<size_t>> groups;
    if (members.size() < 2) return groups;
    for (const auto& cluster :
         link_by_average(members.size(), edges_of(digests, members, tuning), kMeanCopied)) {
        if (cluster.size() < 2) continue;
        auto& group = groups.emplace_back();
        for (uint32_t i : cluster) group.push_back(members[i]);
    }
    return groups;
}

}  // namespace isnad
