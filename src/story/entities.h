// The people, places and organisations of a whole record. Comes in: digests, whose names carry the number of
// their entity (find/name_entities.h); goes out: one entity for each number, with every spelling and short
// form met. Its name is the form that is met most, of a person the most met of more than one word. Joins
// nothing of its own: two numbers are two entities, unless people ruled otherwise.
#pragma once

#include <span>
#include <vector>

#include "model/rulings.h"
#include "story/digest.h"

namespace isnad {

// `known`: entities as other articles name them.
std::vector<Entity> gather_entities(std::span<const Digest> digests, const std::vector<Entity>& known = {});

// Ids of the entities that an article names.
std::vector<std::string> entity_ids(const Digest& digest);

// Puts the entities that people ruled into the digests' names.
void rule_entities(std::span<Digest> digests, const EntityMap& ruled);

}  // namespace isnad
