#include "story/following.h"

#include "story/candidates.h"
#include "story/days.h"

namespace isnad {
namespace {

constexpr int kWindowDays = 7;

bool cannot_follow(const Profile& earlier, const Profile& later) {
    return !earlier.days.from || !later.days.from || *earlier.days.from >= *later.days.from ||
           days_between(earlier.days, later.days) > kWindowDays;
}

}  // namespace

std::vector<std::optional<size_t>> followed(const std::vector<Profile>& profiles, double least,
                                            unsigned threads) {
    std::vector<std::optional<size_t>> out(profiles.size());
    std::vector<double> best(profiles.size(), 0);
    for (const Candidate& pair : candidates(profiles, cannot_follow, threads)) {
        const double likely = likeness(profiles[pair.a], profiles[pair.b], pair.both);
        if (likely < least || likely <= best[pair.b]) continue;
        best[pair.b] = likely;
        out[pair.b] = pair.a;
    }
    return out;
}

}  // namespace isnad
