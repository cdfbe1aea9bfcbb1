// What the lexicon knows of an entity of the record. Comes in: an entity with its aliases; goes out: the same
// with its Latin name, ISO code and coordinates, where one of the aliases is a name of the lexicon. Leaves
// unknown what is unknown.
#pragma once

#include "find/names.h"
#include "model/story.h"

namespace isnad {

void add_facts(const NameRules& rules, Entity& entity);

}  // namespace isnad
