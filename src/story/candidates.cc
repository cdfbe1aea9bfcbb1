#include "story/candidates.h"

#include <algorithm>

#include "story/shared_keys.h"

namespace isnad {
namespace {

constexpr size_t kKeys = 32;      // words by which an article is looked up
constexpr size_t kMostKeys = 96;  // and a story of many
constexpr size_t kLeastKeys = 3;  // that two profiles must share to be compared
constexpr double kFaint = .08;    // likeness that counts as none

}  // namespace

std::vector<Candidate> candidates(const std::vector<Profile>& profiles, Apart apart, Alike alike,
                                  unsigned threads) {
    const SharedKeys keys(profiles.size(), threads, [&](size_t place) {
        const size_t most = kKeys + 2 * (static_cast<size_t>(profiles[place].articles) - 1);
        return keys_of(profiles[place], std::min(most, kMostKeys));
    });
    return keys.pairs<Candidate, HashSlots>(
        kLeastKeys, threads, [&](uint32_t later, HashSlots& words) { words.hold(profiles[later].parts); },
        [&](uint32_t earlier, uint32_t later, const HashSlots& words) -> std::optional<Candidate> {
            const Profile &a = profiles[earlier], &b = profiles[later];
            if (apart(a, b)) return std::nullopt;
            const Dots both = dots(a, b, words);
            if (alike(a, b, both) < kFaint) return std::nullopt;
            return Candidate{earlier, later, both};
        });
}

}  // namespace isnad
