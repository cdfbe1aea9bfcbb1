// What a word of an event tells where it stands. Comes in: a scene and a token; goes out: the trigger that
// the words around it leave, and its type as they change it. Refuses words that tell of something else in
// their company (`ضبط النفس`), and aims and states that are no happening.
#pragma once

#include "claim/scene.h"

namespace isnad {

// The longest mark whose trigger fits and tells of a happening; nullptr where none does.
const Mark* trigger_at(const Scene& scene, uint32_t token);

// A word that the trigger's row wants near stands there; false where it wants none.
bool has_needed(const Scene& scene, const Mark& mark, const Trigger& trigger);

EventType shifted_type(const Scene& scene, const Mark& mark, EventType type);

}  // namespace isnad
