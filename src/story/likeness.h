// How likely two articles tell of one happening. Comes in: digests; goes out: for each pair a likelihood from
// 0 to 1, made of what their leads share, what their whole texts share, and which rare words both are about.
// A word weighs by how rare it is in any press and in this record together, so a slice and a year agree.
#pragma once

#include <span>
#include <vector>

#include "story/count_map.h"
#include "story/digest.h"
#include "story/weights.h"

namespace isnad {

// The weights of the evidence, fitted by logistic regression to pairs of articles whose stories people had
// annotated.
struct LikenessTuning {
    double lead = 4.6, body = 2.0, sharpest = 2.7, sharp = 4.8, bias = -7.0;
    double power = 1.5;   // of a word's rarity within the two cosines
    double known = 1000;  // articles that the table of common words stands for
};

class Likeness {
 public:
    // `firsts` are the articles compared: places in `digests`.
    Likeness(std::span<const Digest> digests, std::span<const size_t> firsts,
             const LikenessTuning& tuning = {});
    // The same where `weights` tell how rare words are.
    Likeness(std::span<const Digest> digests, std::span<const size_t> firsts, const Weights& weights,
             const LikenessTuning& tuning = {});
    const SharedCounts& in_articles() const { return in_articles_; }

    double operator()(size_t a, size_t b) const;  // places in `firsts`
    float rarity(const Term& term) const;         // natural logarithm of one in how many articles

    // The words by which others like it can be found: at most `most`, those that it is most about.
    std::vector<uint32_t> keys(size_t a, size_t most) const;

 private:
    struct Weighed {
        uint32_t hash;
        float lead, body;  // parts of unit vectors
        float about;       // times rarity
    };
    std::vector<Weighed> weigh(const Digest& digest) const;

    LikenessTuning tuning_;
    double articles_ = 0;
    SharedCounts in_articles_;
    std::vector<std::vector<Weighed>> weighed_;
};

}  // namespace isnad
