// All places of an article in order. Comes in: a scene and its statements; goes out: places tied to their
// clauses, those joined by و as one (بلدتي كذا وكذا), with what only describes each behind it (قرية كذا قرب
// كذا شمال كذا), and words that point back to one (المدينة). Refuses nothing.
#pragma once

#include <vector>

#include "claim/place.h"

namespace isnad {

std::vector<Place> find_places(const Scene& scene, const std::vector<Statement>& statements);

}  // namespace isnad
