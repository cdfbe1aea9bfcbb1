#include "story/attaching.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "story/days.h"

namespace isnad {
namespace {

constexpr double kBig = 8;      // articles from which a story has reactions
constexpr double kSmall = 2;    // articles up to which a cluster can be such
constexpr double kClearly = 2;  // times as much as to any other cluster

struct Claims {  // of others to one
    double first = 0, second = 0;
    uint32_t best = 0;

    void note(uint32_t other, double claim) {
        if (claim > first)
            second = std::exchange(first, claim), best = other;
        else
            second = std::max(second, claim);
    }
};

std::vector<Claims> claims_of(const std::vector<Profile>& profiles, const std::vector<Candidate>& pairs) {
    std::vector<Claims> out(profiles.size());
    for (const Candidate& pair : pairs) {
        const Profile &a = profiles[pair.a], &b = profiles[pair.b];
        if (too_far(a, b)) continue;
        const double claim = belonging(a, b, pair.both);
        out[pair.a].note(pair.b, claim);
        out[pair.b].note(pair.a, claim);
    }
    return out;
}

}  // namespace

std::vector<uint32_t> attached(const std::vector<Profile>& profiles, const std::vector<Candidate>& pairs,
                               double least) {
    const std::vector<Claims> claims = claims_of(profiles, pairs);
    std::vector<DayRange> days;
    for (const Profile& profile : profiles) days.push_back(profile.days);
    std::vector<uint32_t> out(profiles.size());
    std::iota(out.begin(), out.end(), 0u);
    for (uint32_t i = 0; i < profiles.size(); ++i) {
        const Claims& of = claims[i];
        if (profiles[i].articles > kSmall || of.first < least || of.first < kClearly * of.second ||
            profiles[of.best].articles < kBig)
            continue;
        DayRange both = days[of.best];
        widen(both, days[i]);
        if (longer_than_a_story(both)) continue;
        days[of.best] = both;
        out[i] = of.best;
    }
    return out;
}

}  // namespace isnad
