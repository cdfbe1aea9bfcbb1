// Statements that name nobody. Comes in: the discourse so far and a cue; goes out: the speaker of before, or
// the subject of the cue's sentence, or who made the document that the cue names. Refuses verbs that begin
// no clause of their own.
#pragma once

#include <optional>

#include "claim/discourse.h"

namespace isnad {

// `rule` names the pattern in the statement.
std::optional<Speaker> carried_speaker(Discourse& d, const Cue& cue, std::string_view rule);

// وجاء في البيان: who made it speaks.
std::optional<Speaker> document_speaker(Discourse& d, const Cue& cue);

// A verb that names nobody goes on with the speaker before only where a clause begins.
bool opens_clause(const Scene& scene, const Cue& cue);

}  // namespace isnad
