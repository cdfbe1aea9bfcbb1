#include "story/twins.h"

#include <algorithm>
#include <unordered_map>

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
        for (size_t i = 0; i < digests_.size(); ++i) place(i);
        return std::move(groups_);
    }

 private:
    void place(size_t i) {
        const auto& kept = digests_[i].shingles.kept;
        const size_t buckets = kept.size() < kSmallest ? 0 : std::min(kHeads, kept.size());
        for (size_t k = 0; k < buckets; ++k)
            for (size_t group : buckets_[kept[k].hash])
                if (is_twin(digests_[i], digests_[groups_[group].front()])) {
                    groups_[group].push_back(i);
                    return;
                }
        for (size_t k = 0; k < buckets; ++k)
            if (auto& bucket = buckets_[kept[k].hash]; bucket.size() < kHeldAgainst)
                bucket.push_back(groups_.size());
        groups_.push_back({i});
    }

    static bool is_twin(const Digest& a, const Digest& b) {
        return days_between(when(a), when(b)) <= kDays &&
               overlap(a.shingles, b.shingles).of_larger() >= kTwin;
    }

    std::span<const Digest> digests_;
    std::vector<std::vector<size_t>> groups_;
    std::unordered_map<uint32_t, std::vector<size_t>> buckets_;
};

}  // namespace

std::vector<std::vector<size_t>> find_twins(std::span<const Digest> digests) { return Finder(digests).run(); }

}  // namespace isnad
