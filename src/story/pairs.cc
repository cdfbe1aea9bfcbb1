#include "story/pairs.h"

#include "story/days.h"
#include "story/shared_keys.h"

namespace isnad {
namespace {

constexpr int kWindowDays = 7;
constexpr size_t kKeys = 12;      // words by which an article is looked up
constexpr size_t kLeastKeys = 2;  // that two articles must share to be compared
constexpr double kFaint = 0.02;   // likeness that counts as none

}  // namespace

std::vector<Edge> pairs_of(std::span<const Digest> digests, std::span<const size_t> firsts,
                           const Likeness& likeness, unsigned threads) {
    const SharedKeys keys(firsts.size(), threads, [&](size_t node) { return likeness.keys(node, kKeys); });
    return keys.pairs<Edge, HashSlots>(
        kLeastKeys, threads, [&](uint32_t later, HashSlots& words) { likeness.hold(later, words); },
        [&](uint32_t earlier, uint32_t later, const HashSlots& words) -> std::optional<Edge> {
            const int days = days_between(when(digests[firsts[earlier]]), when(digests[firsts[later]]));
            const double likely = days > kWindowDays ? 0 : likeness(earlier, later, words);
            if (likely < kFaint) return std::nullopt;
            return Edge{earlier, later, likely};
        });
}

}  // namespace isnad
