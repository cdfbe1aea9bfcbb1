// How rare a name is among clusters of articles. Comes in: the names of articles, in clusters; goes out: the
// logarithm of one in how many clusters has a name, however it is spelled. A cluster counts once, so a name
// does not wear out by the articles of its own story.
#pragma once

#include <cstdint>
#include <span>

#include "story/digest.h"
#include "story/rarity.h"

namespace isnad {

enum class NameSort : uint8_t { person, place, body };

// The same for one name however an article spells it; the last two bits are its NameSort.
uint32_t name_key(const NameBrief& name);
inline NameSort sort_of(uint32_t key) { return static_cast<NameSort>(key & 3); }

class NameRarity {
 public:
    NameRarity(std::span<const Digest> digests, std::span<const size_t> firsts, const Clusters& clusters);
    NameRarity(double articles, SharedCounts counts);  // known before

    float of(uint32_t key) const;
    const SharedCounts& counts() const { return counts_; }

 private:
    double articles_ = 0;
    SharedCounts counts_;  // clusters that have it
};

}  // namespace isnad
