// What a word beside a number may be. Comes in: a scene and a token; goes out: whether it is a counted noun,
// an adjective of one, a verb, or a word that ends the phrase. Refuses to look past the last token.
#pragma once

#include "claim/scene.h"

namespace isnad {

// The mark of a noun that figures count, or nothing.
const Mark* noun_at(const Scene& scene, uint32_t token);

// Whether a mark of some of those counted before points at them: من هؤلاء, من بين أولئك; not منهم.
bool of_those(const Scene& scene, const Mark& part);

// A word, mark or number that no phrase of a counted noun runs over.
bool blocks_noun(const Scene& scene, uint32_t token);

// A word that neither blocks nor has a preposition.
bool plain_word(const Scene& scene, uint32_t token);

bool is_finite(const Scene& scene, uint32_t token);

// Adjectives agree with their noun: أفغانيا, سوري, متفجرة; a word that opens another phrase is none.
bool is_adjective(const Scene& scene, uint32_t token);

}  // namespace isnad
