#include "story/candidates.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/ordered_map.h"

namespace isnad {
namespace {

constexpr size_t kKeys = 32;        // words by which an article is looked up
constexpr size_t kMostKeys = 96;    // and a story of many
constexpr long kMostShared = 120;   // profiles with one key that are compared
constexpr size_t kLeastKeys = 3;    // that two profiles must share to be compared
constexpr uint32_t kStretch = 512;  // profiles that a thread takes at once
constexpr double kFaint = .08;      // likeness that counts as none

using Postings = std::unordered_map<uint32_t, std::vector<uint32_t>>;

// Profiles [begin, end) of which the pairs with earlier ones are looked for.
struct Stretch {
    uint32_t begin = 0, end = 0;
};

struct Met {  // scratch of one thread: how many keys each earlier profile shares with the one at hand
    std::vector<uint8_t> keys;
    std::vector<uint32_t> nodes;
};

class Finder {
 public:
    Finder(const std::vector<Profile>& profiles, Apart apart) : profiles_(profiles), apart_(apart) {
        for (uint32_t node = 0; node < profiles.size(); ++node) {
            const size_t most = kKeys + 2 * (static_cast<size_t>(profiles[node].articles) - 1);
            keys_.push_back(keys_of(profiles[node], std::min(most, kMostKeys)));
            for (uint32_t key : keys_.back()) by_key_[key].push_back(node);
        }
    }

    std::vector<Candidate> run(unsigned threads) const {
        std::vector<Candidate> out;
        ordered_map<Stretch, std::vector<Candidate>, Met>(
            threads, 4,
            [&](const auto& emit) {
                const uint32_t nodes = static_cast<uint32_t>(profiles_.size());
                for (uint32_t at = 0; at < nodes; at += kStretch)
                    if (!emit(Stretch{at, std::min(at + kStretch, nodes)})) return;
            },
            [&](Stretch&& stretch, Met& met) { return found(stretch, met); },
            [&](std::vector<Candidate>&& more) {
                out.insert(out.end(), more.begin(), more.end());
                return true;
            });
        return out;
    }

 private:
    std::vector<Candidate> found(Stretch stretch, Met& met) const {
        std::vector<Candidate> out;
        met.keys.resize(profiles_.size());
        for (uint32_t node = stretch.begin; node < stretch.end; ++node) {
            meet(node, met);
            for (uint32_t other : met.nodes) {
                const uint8_t shared = std::exchange(met.keys[other], uint8_t{0});
                const Profile &a = profiles_[other], &b = profiles_[node];
                if (shared < std::min(kLeastKeys, keys_[node].size()) || apart_(a, b)) continue;
                const Dots both = dots(a, b);
                if (likeness(a, b, both) >= kFaint) out.push_back({other, node, both});
            }
        }
        return out;
    }
    // Notes the last profiles before this one under each of its keys.
    void meet(uint32_t node, Met& met) const {
        met.nodes.clear();
        for (uint32_t key : keys_[node]) {
            const auto& all = by_key_.at(key);
            const auto end = std::lower_bound(all.begin(), all.end(), node);
            const auto begin = end - std::min<long>(end - all.begin(), kMostShared);
            for (auto other = begin; other != end; ++other)
                if (met.keys[*other]++ == 0) met.nodes.push_back(*other);
        }
        std::sort(met.nodes.begin(), met.nodes.end());
    }

    const std::vector<Profile>& profiles_;
    Apart apart_;
    std::vector<std::vector<uint32_t>> keys_;
    Postings by_key_;
};

}  // namespace

std::vector<Candidate> candidates(const std::vector<Profile>& profiles, Apart apart, unsigned threads) {
    return Finder(profiles, apart).run(threads);
}

}  // namespace isnad
