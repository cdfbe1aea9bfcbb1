// How much a word, or a happening that is named, tells about which story an article belongs to. Comes in: the
// articles, in clusters; goes out: for each word the logarithm of one in how many stories has it. A word that
// a hundred articles of one story share is met in one place and not in a hundred, so the bigger a story is
// the less its own words wear out. A record too small to tell leans on how common a word is in any press.
#pragma once

#include <span>
#include <vector>

#include "story/digest.h"
#include "story/weights.h"

namespace isnad {

using Clusters = std::vector<std::vector<uint32_t>>;  // places in `firsts`, ascending

class Rarity {
 public:
    // `firsts` are the articles that are compared: places in `digests`.
    Rarity(std::span<const Digest> digests, std::span<const size_t> firsts, const Clusters& clusters);
    explicit Rarity(const Weights& weights);

    float of(const Term& term) const;
    float of(const Naming& naming) const;

    const SharedCounts& terms() const { return terms_; }
    const SharedCounts& namings() const { return namings_; }

 private:
    void weigh_rare();
    float weight(uint32_t clusters, uint8_t prior) const;

    double articles_ = 0;
    std::vector<float> rare_;       // weights of words of few clusters, by their number and the word's prior
    SharedCounts terms_, namings_;  // clusters that have it
};

}  // namespace isnad
