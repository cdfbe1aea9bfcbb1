// Whether a verb reports where it stands. Comes in: a scene and the mark of a verb of reporting; goes out:
// yes or no. Refuses nouns that look like verbs, verbs that are negated, not yet done, impersonal, of the
// first person, or that hide a name.
#pragma once

#include "claim/scene.h"

namespace isnad {

bool finite(const Mark& mark);

// A finite verb or an adverbial participle that says what somebody said.
bool reports_here(const Scene& scene, const Mark& mark, const Report& report);

}  // namespace isnad
