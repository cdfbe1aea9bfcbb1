// How likely two articles tell of one happening. Comes in: digests; goes out: for each pair a likelihood from
// 0 to 1: made of what their leads share, what their whole texts share, which rare words both are about and
// whether the title of one is told by the other; less for days between them, for other places, and for two
// articles of one outlet, which are sooner two numbers of a series than one piece of news told twice. A word
// weighs by how rare it is in any press and in this record together, so a slice and a year agree.
#pragma once

#include <span>
#include <vector>

#include "story/digest.h"
#include "story/hash_slots.h"
#include "story/reckoning.h"
#include "story/weights.h"
#include "story/whereabouts.h"

namespace isnad {

// The weights of the evidence, on the scale of logits. Those of leads, bodies and words were fitted by
// logistic regression to pairs of articles whose stories people had annotated; the others were chosen among
// some sixty settings on annotated slices that were drawn again and again (scripts/measure_stories.py).
struct LikenessTuning {
    double lead = 4.6, body = 2.0, sharpest = 2.7, sharp = 4.8, bias = -7.7;
    double title = 2;         // of the share of a title that stands in the other's title or lead
    double outlet = 1.5;      // less where one outlet printed both
    double days = 1;          // less where three days or more lie between them
    double other_places = 2;  // less for a full contrast (whereabouts.h),
    double others = 0.5;      // where the people told of are others,
    double nameless = 2;      // and where no name holds the two together
    double strangers = 6;     // less where one form tells of other people,
    double one_toll = 2;      // more where both tell one toll first (reckoning.h),
    double numbers = 1.5;     // less where both are full of numbers, all others
    double crowd = 0.1;       // less for each e-fold of a record: of more articles more are alike by chance
    double power = 1.5;       // of a word's rarity within the two cosines
    double known = 1000;      // articles that the table of common words stands for
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
    const SharedCounts& names() const { return names_; }

    double operator()(size_t a, size_t b) const;  // places in `firsts`
    // The same for many that are held against one: `words` hold those of b.
    double operator()(size_t a, size_t b, const HashSlots& words) const;
    void hold(size_t b, HashSlots& words) const { words.hold(nodes_[b].words); }
    float rarity(const Term& term) const;  // natural logarithm of one in how many articles

    // The words by which others like it can be found: at most `most`, those that it is most about.
    std::vector<uint32_t> keys(size_t a, size_t most) const;

 private:
    struct Weighed {
        uint32_t hash;
        float lead, body;  // parts of unit vectors
        float about;       // times rarity
        float title;       // its rarity if it stands in the title, else 0
    };
    struct Node {
        std::vector<Weighed> words;
        float title = 0;      // sum of Weighed::title, never 0
        uint32_t outlet = 0;  // 0 where it is not known
        DayRange days;
        Whereabouts whereabouts;
        Reckoning reckoning;
    };
    Node node_of(const Digest& digest, const NameRarity& names) const;
    std::vector<Weighed> weigh(const Digest& digest) const;
    struct Shared {
        double logit = 0;
        double body = 0;  // cosine of the whole texts
    };
    Shared of_words(const Node& a, const Node& b, const HashSlots& words) const;
    double circumstances(const Node& a, const Node& b) const;
    double names_and_numbers(const Node& a, const Node& b, double body) const;

    LikenessTuning tuning_;
    double articles_ = 0;
    SharedCounts in_articles_, names_;
    double crowd_ = 0;
    std::vector<Node> nodes_;
};

}  // namespace isnad
