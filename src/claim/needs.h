// What a word must have about it to count. Comes in: a scene, the mark of a word and what its table row says
// it needs; goes out: whether that stands there. Words of weight are counted from the verb or its subject;
// marks, days and quoted names weigh nothing.
#pragma once

#include "claim/scene.h"

namespace isnad {

bool needs_met(const Scene& scene, const Mark& mark, const Needs& needs);

}  // namespace isnad
