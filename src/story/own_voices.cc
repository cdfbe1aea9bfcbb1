#include "story/own_voices.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_map>

namespace isnad {
namespace {

constexpr size_t kLeastRuns = 10;    // runs of three words that make a shared passage
constexpr size_t kLeastSampled = 3;  // and of a sample

class Voices {
 public:
    explicit Voices(size_t n) : parent_(n) { std::iota(parent_.begin(), parent_.end(), size_t{0}); }
    size_t of(size_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void join(size_t i, size_t j) {
        const size_t a = of(i), b = of(j);
        parent_[std::max(a, b)] = std::min(a, b);
    }

 private:
    std::vector<size_t> parent_;
};

bool share_passage(const Shingles& a, const Shingles& b) {
    const size_t least = std::max(kLeastSampled, kLeastRuns >> std::max(a.halvings, b.halvings));
    return !shared_passages(a, b, least).empty();
}

void join_ruled(std::span<const Digest> digests, std::span<const size_t> members, const CopyMap& ruled,
                Voices& voices) {
    if (ruled.empty()) return;
    std::unordered_map<std::string_view, size_t> by_id;
    for (size_t i = 0; i < members.size(); ++i) by_id.emplace(digests[members[i]].article, i);
    for (size_t i = 0; i < members.size(); ++i) {
        const std::string* of = ruled.of(digests[members[i]].article);
        const auto original = of ? by_id.find(*of) : by_id.end();
        if (original != by_id.end()) voices.join(i, original->second);
    }
}

}  // namespace

std::vector<size_t> own_voices(std::span<const Digest> digests, std::span<const size_t> members,
                               const SharedRuns& runs, const CopyMap& ruled) {
    Voices voices(members.size());
    join_ruled(digests, members, ruled, voices);
    const auto independent = [&](size_t i) {
        return !ruled.empty() && ruled.independent(digests[members[i]].article);
    };
    SharedRuns::Counts counts(runs);
    std::unordered_map<std::string_view, size_t> by_agency;
    for (size_t i = 0; i < members.size(); ++i) {
        const Digest& digest = digests[members[i]];
        for (const std::string& agency : digest.agencies)
            voices.join(i, by_agency.emplace(agency, i).first->second);
        if (independent(i)) continue;
        counts.each_before(i, kLeastSampled, [&](uint32_t other) {
            if (voices.of(other) == voices.of(i) || independent(other)) return;
            if (share_passage(digests[members[other]].shingles, digest.shingles)) voices.join(other, i);
        });
    }
    std::vector<size_t> out;
    for (size_t i = 0; i < members.size(); ++i) out.push_back(voices.of(i));
    return out;
}

}  // namespace isnad
