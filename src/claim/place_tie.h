// How a place stands in its clause. Comes in: a scene and the token at which a place begins; goes out:
// whether something happened in it, struck it, came from it. Refuses nothing: a place that no word ties is
// loose.
#pragma once

#include "claim/place.h"

namespace isnad {

// Of the place at tokens [begin, end).
Tie tie_of(const Scene& scene, uint32_t begin, uint32_t end);

// بقيادة كذا, الموالية لكذا, المتحالفة مع كذا: the place that begins there is a state whose party it is.
bool of_ally(const Scene& scene, uint32_t begin);

// شمال, جنوبي, وسط, with or without particles and article.
bool is_direction(const Scene& scene, uint32_t token);
// A preposition of one letter is attached to the token: ب, ل.
inline bool held_by(const Scene& scene, uint32_t token, std::string_view particle) {
    if (token >= scene.size() || scene.words.tokens[token].before == 0) return false;
    const Token& word = scene.words.tokens[token];
    return scene.words.folded(word).substr(0, word.before).ends_with(particle);
}

}  // namespace isnad
