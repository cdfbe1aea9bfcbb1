// What an article's words say about which happening it is about. Comes in: an article's words; goes out: its
// telling words with where they stand, and the happenings that it names. Leaves out words that any article
// has, and of a long article those that tell least.
#pragma once

#include <cstdint>
#include <vector>

#include "model/article.h"
#include "model/mention.h"
#include "story/story_rules.h"
#include "text/words.h"

namespace isnad {

// One distinct word of an article.
struct Term {
    uint32_t hash = 0;
    uint8_t title = 0;  // times in the title, 3 at most
    uint8_t lead = 0;   // times in the title and the first words after it, 15 at most
    uint8_t times = 0;  // times anywhere, 255 at most
    uint8_t prior = 0;  // step of StoryRules: how common the word is in any press
    bool operator==(const Term&) const = default;

    // From 0 to 1: how much the article is about this word; 1 in the title with the lead, or often.
    float about() const;
};

// A happening as an article names it: the class of the noun (تفجير) and one word soon after it (مسجد).
struct Naming {
    uint32_t hash = 0;
    bool named = false;     // the word stands in the name of a place, person or organisation
    uint8_t weight = 0;     // 3 for each in the title, 2 in the lead, 1 below, 255 at most
    uint8_t happening = 0;  // the class of the noun
    bool operator==(const Naming&) const = default;
};

// Naming::hash of a word with its happening.
uint32_t naming_hash(uint32_t word, uint8_t happening);

struct Evidence {
    std::vector<Term> terms;      // sorted by hash
    std::vector<Naming> namings;  // sorted by hash
};

// The hash by which a token that is a word or number is known; 0 of one too short to tell anything.
uint32_t term_hash(const Words& words, const Token& token);

// `names` are the article's, sorted by span.
Evidence evidence_of(const Article& article, const Words& words, const std::vector<Name>& names,
                     const StoryRules& rules);

}  // namespace isnad
