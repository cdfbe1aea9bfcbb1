// Stories, tallies and entities made anew after people corrected something. Comes in: digests as the record
// keeps them and articles as corrected; goes out: what the story room makes of them. Refuses digests that
// another version wrote.
#pragma once

#include <string_view>
#include <vector>

#include "engine/engine.h"
#include "store/part.h"
#include "story/reconcile.h"

namespace isnad {

// Lays corrected articles over their digests.
void correct_digests(const Engine& engine, const std::vector<ReadArticle>& corrected,
                     std::vector<Digest>& digests);

// What was made, as the record takes it: with what the lexicon knows of the entities.
Results results_of(const Engine& engine, Reconciled&& made);

Result<Results> results_of_part(const Engine& engine, const Part& part);

}  // namespace isnad
