// Who did it and to whom. Comes in: a scene and a mention of an event; goes out: its actor and its target as
// the article writes them. Refuses to guess: adverbs are no parties, only people, bodies and forces act, and
// of a verb that may be passive the noun behind it suffers unless its object follows.
#pragma once

#include "claim/triggers.h"
#include "model/claim.h"

namespace isnad {

struct Parties {
    MaybeRef actor, target;
};

Parties parties_of(const Scene& scene, const Mention& mention);

}  // namespace isnad
