// Who says what. Comes in: the scene of one article; goes out: a statement for each word or phrase of
// reporting that has a speaker, sorted by cue, with role, relays, stance and the extent of what is said. A
// cue whose clause names nobody takes the speaker before it; one without any speaker gives nothing.
#pragma once

#include <vector>

#include "claim/scene.h"

namespace isnad {

std::vector<Statement> find_statements(const Scene& scene);

}  // namespace isnad
