// What to look for in a full-text index to find the articles that may tell of the same as a new one. Comes
// in: the article's words and digest, and how rare words are in the record; goes out: the words that it is
// most about, heaviest first, each in the forms that it has in the article and in those met most elsewhere.
#pragma once

#include <vector>

#include "model/clue.h"
#include "story/weights.h"
#include "text/words.h"

namespace isnad {

std::vector<Clue> clues_of(const Words& words, const Digest& digest, const Weights& weights, size_t most);

}  // namespace isnad
