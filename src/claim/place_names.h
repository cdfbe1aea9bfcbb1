// The words that name a place. Comes in: a scene and a token; goes out: the place that begins there, with the
// word for its kind (حي الزيتون, قريتي كذا وكذا, سوق في كذا, الحدود السورية). Refuses names of parties that
// hold a place (جبهة كذا), and words of no table where nothing tells that they name one.
#pragma once

#include <optional>

#include "claim/place_tie.h"

namespace isnad {

std::optional<Place> place_at(const Scene& scene, uint32_t token);

// Whether a place, or a word that points back to one, may begin at the token; for most words it is known that
// none does.
inline bool may_begin_place(const Scene& scene, uint32_t token) {
    return scene.name_at(token) != kNone || scene.marks.has(token, {Tag::site, Tag::sites, Tag::back}) ||
           (token > 0 && scene.marks.has(token - 1, Tag::in)) || held_by(scene, token, "ب");
}

// The definite word for a kind of place that names none, and so points back to one: المدينة, المسجد.
bool points_to_place(const Scene& scene, uint32_t token);

// Joined to the word before it by و.
bool is_joined(const Scene& scene, uint32_t token);
// Says where the place before it lies: قرب, شمالي, التابعة.
bool says_where(const Scene& scene, uint32_t token);

}  // namespace isnad
