#include "story/name_rarity.h"

#include <algorithm>
#include <cmath>

#include "story/hash32.h"

namespace isnad {
namespace {

constexpr double kNames = 300;  // articles of which each name is expected in one

NameSort sort_of(NameKind kind) {
    if (kind == NameKind::place) return NameSort::place;
    return kind == NameKind::person ? NameSort::person : NameSort::body;
}

}  // namespace

uint32_t name_key(const NameBrief& name) {
    const uint32_t key = name.entity == 0 ? hash32(name.text)
                                          : mix32(static_cast<uint32_t>(name.entity),
                                                  static_cast<uint32_t>(name.entity >> 32));
    return (key & ~3u) | static_cast<uint32_t>(sort_of(name.kind));
}

NameRarity::NameRarity(std::span<const Digest> digests, std::span<const size_t> firsts,
                       const Clusters& clusters)
    : articles_(static_cast<double>(firsts.size())) {
    CountMap counts;
    std::vector<uint32_t> met;
    for (const auto& cluster : clusters) {
        met.clear();
        for (uint32_t node : cluster)
            for (const NameBrief& name : digests[firsts[node]].names) met.push_back(name_key(name));
        std::sort(met.begin(), met.end());
        met.erase(std::unique(met.begin(), met.end()), met.end());
        for (uint32_t key : met) ++counts[key];
    }
    counts_ = std::make_shared<const CountMap>(std::move(counts));
}

NameRarity::NameRarity(double articles, SharedCounts counts)
    : articles_(articles), counts_(std::move(counts)) {}

float NameRarity::of(uint32_t key) const {
    return static_cast<float>(std::log((articles_ + kNames) / (counts_->count(key) + 1.0)));
}

}  // namespace isnad
