// The API's routes for stories; see api.h.
#pragma once

#include <vector>

#include "serve/api.h"

namespace isnad {

void add_story_routes(const ReadingRoom& room, std::vector<Route>& routes);

}  // namespace isnad
