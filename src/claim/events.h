// What happened. Comes in: a scene, its setting and the words that tell of happenings; goes out: one event
// for each happening that the article tells of, sorted by trigger, with actor, target, place, day and status.
// Mentions of one happening are joined: the same type at a place and day that do not differ, or a definite
// noun that points back (`الهجوم`).
#pragma once

#include <vector>

#include "claim/scene.h"
#include "claim/setting.h"
#include "claim/triggers.h"
#include "model/claim.h"

namespace isnad {

std::vector<Event> find_events(const Scene& scene, const Setting& setting,
                               const std::vector<Mention>& triggers);

}  // namespace isnad
