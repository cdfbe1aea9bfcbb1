#include "story/copies.h"

#include <algorithm>

#include "story/linkage.h"
#include "story/people.h"

namespace isnad {
namespace {

constexpr size_t kSmallestSample = 8;  // runs without which nothing is called a copy
constexpr double kOthers = 0.7;        // other_people() from which a text is no copy
constexpr double kMeanCopied = 0.3;    // among the pairs of one group, those that are no copies counted as 0

// True where nobody whom one names is named by the other: a form filled in for each of them.
bool of_others(const Digest& a, const Digest& b) {
    return other_people(people_of(a), people_of(b)) >= kOthers;
}

std::vector<Edge> edges_of(std::span<const Digest> digests, std::span<const size_t> members,
                           const SharedRuns& runs, const CopyTuning& tuning) {
    SharedRuns::Counts counts(runs);
    std::vector<Edge> edges;
    for (uint32_t i = 0; i < members.size(); ++i)
        counts.each_before(i, tuning.share * kSmallestSample, [&](uint32_t other) {
            const double strength = copied(digests[members[other]], digests[members[i]], tuning);
            if (strength > 0 && !of_others(digests[members[other]], digests[members[i]]))
                edges.push_back({other, i, strength});
        });
    return edges;
}

}  // namespace

double copied(const Digest& a, const Digest& b, const CopyTuning& tuning) {
    return copied(a, b, overlap(a.shingles, b.shingles), tuning);
}

double copied(const Digest& a, const Digest& b, const Overlap& both, const CopyTuning& tuning) {
    if (std::min(both.a, both.b) < kSmallestSample) return 0;
    if (a.outlet != 0 && a.outlet == b.outlet && both.of_larger() < tuning.same_outlet) return 0;
    return both.of_smaller() >= tuning.share ? both.of_smaller() : 0;
}

std::vector<std::vector<size_t>> find_copies(std::span<const Digest> digests, std::span<const size_t> members,
                                             const SharedRuns& runs, const CopyTuning& tuning) {
    std::vector<std::vector<size_t>> groups;
    if (members.size() < 2) return groups;
    for (const auto& cluster :
         link_by_average(members.size(), edges_of(digests, members, runs, tuning), kMeanCopied)) {
        if (cluster.size() < 2) continue;
        auto& group = groups.emplace_back();
        for (uint32_t i : cluster) group.push_back(members[i]);
    }
    return groups;
}

}  // namespace isnad
