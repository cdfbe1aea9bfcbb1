// The people, places and organisations of a whole record. Comes in: digests; goes out: one entity for each folded
// form and kind, with every spelling met; the spelling met most is its name. Joins nothing that differs in letters.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "story/digest.h"

namespace isnad {

std::vector<Entity> gather_entities(std::span<const Digest> digests);

// Made of kind and folded form, so that a name knows its entity before all pages are read.
std::string entity_id(NameKind kind, std::string_view name);

}  // namespace isnad
