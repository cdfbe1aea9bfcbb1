// Words that name who says it and who passes it on. Comes in: the discourse so far and a cue such as بحسب or
// نقلت; goes out: the source as speaker, with the medium as relay. A medium named before another cue waits in
// the discourse as that statement's relay; one that only told of a source is put behind it.
#pragma once

#include <optional>

#include "claim/discourse.h"

namespace isnad {

// بحسب الشرطة. `next`: the cue behind this one, or nullptr.
std::optional<Speaker> source_speaker(Discourse& d, const Cue& cue, const Cue* next);

// نقلت الصحيفة عن مسؤول: the official speaks, the newspaper relays.
std::optional<Speaker> transmitted_speaker(Discourse& d, const Cue& cue);

}  // namespace isnad
