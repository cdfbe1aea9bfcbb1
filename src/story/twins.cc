#include "story/twins.h"

#include <algorithm>
#include <unordered_map>

#include "story/count_map.h"
#include "story/days.h"

namespace isnad {
namespace {

constexpr double kTwin = 0.8;       // share of the longer one's runs that both have
constexpr size_t kHeldAgainst = 8;  // firsts of a bucket
constexpr size_t kSmallest = 12;    // runs without which nothing is called a twin
constexpr int kDays = 7;

class Finder {
 public:
    explicit Finder(std::span<const Digest> digests) : digests_(digests) {}

    std::vector<std::vector<size_t>> run() {
        for (const Digest& digest : digests_)
            for (const Shingle& head : heads_of(digest)) ++met_[head.hash];
        for (size_t i = 0; i < digests_.size(); ++i) place(i);
        return std::move(groups_);
    }

 private:
    void place(size_t i) {
        for (const Shingle& head : heads_of(digests_[i])) {
            if (met_.count(head.hash) == 1) continue;  // as most are
            for (size_t group : buckets_[head.hash])
                if (is_twin(digests_[i], digests_[groups_[group].front()])) {
                    groups_[group].push_back(i);
                    return;
                }
        }
        for (const Shingle& head : heads_of(digests_[i]))
            if (met_.count(head.hash) > 1)
                if (auto& bucket = buckets_[head.hash]; bucket.size() < kHeldAgainst)
                    bucket.push_back(groups_.size());
        groups_.push_back({i});
    }

    static std::span<const Shingle> heads_of(const Digest& digest) {
        const std::span all = digest.shingles.kept;
        return all.size() < kSmallest ? all.first(0) : all.first(kHeads);
    }

    static bool is_twin(const Digest& a, const Digest& b) {
        return days_between(when(a), when(b)) <= kDays &&
               overlap(a.shingles, b.shingles).of_larger() >= kTwin;
    }

    std::span<const Digest> digests_;
    CountMap met_;  // articles that have a head
    std::vector<std::vector<size_t>> groups_;
    std::unordered_map<uint32_t, std::vector<size_t>> buckets_;
};

}  // namespace

std::vector<std::vector<size_t>> find_twins(std::span<const Digest> digests) { return Finder(digests).run(); }

}  // namespace isnad
