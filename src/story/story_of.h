// A story as the record holds it. Comes in: the articles that belong together; goes out: id, title, days,
// copies. The id is made of the story's earliest article, so that it lives on while later articles join.
#pragma once

#include <span>

#include "story/copy_map.h"
#include "story/group.h"
#include "story/shared_runs.h"

namespace isnad {

// `runs` are of the group's members.
Story story_of(std::span<const Digest> digests, const Grouped& grouped, const SharedRuns& runs,
               const CopyMap& ruled = {});

}  // namespace isnad
