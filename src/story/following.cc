#include "story/following.h"

#include "story/days.h"

namespace isnad {
namespace {

bool can_follow(const Profile& earlier, const Profile& later) {
    return earlier.days.from && later.days.from && *earlier.days.from < *later.days.from &&
           days_between(earlier.days, later.days) <= kStoryDays;
}

}  // namespace

std::vector<std::optional<uint32_t>> followed(const std::vector<Profile>& profiles,
                                              const std::vector<Candidate>& pairs, double least) {
    std::vector<std::optional<uint32_t>> out(profiles.size());
    std::vector<double> best(profiles.size(), 0);
    for (const Candidate& pair : pairs) {
        if (!can_follow(profiles[pair.a], profiles[pair.b])) continue;
        const double likely = alikeness(profiles[pair.a], profiles[pair.b], pair.both);
        if (likely < least || likely <= best[pair.b]) continue;
        best[pair.b] = likely;
        out[pair.b] = pair.a;
    }
    return out;
}

}  // namespace isnad
