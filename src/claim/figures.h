// How many of what. Comes in: the scene of one article, its setting and what of it tells that something
// happened; goes out: a figure for each number that counts people or things, and for each person whom a verb
// of fate counts alone, sorted by span, with kind, place, side, status and who vouches. A number that counts
// nothing, or that nothing ties to what it counts, gives no figure.
#pragma once

#include <vector>

#include "claim/scene.h"
#include "claim/setting.h"
#include "claim/triggers.h"

namespace isnad {

std::vector<Figure> find_figures(const Scene& scene, const Setting& setting,
                                 const std::vector<Mention>& triggers);

}  // namespace isnad
