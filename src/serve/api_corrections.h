// The API's routes for corrections; see api.h.
#pragma once

#include <vector>

#include "serve/api.h"

namespace isnad {

void add_correction_routes(const ReadingRoom& room, std::vector<Route>& routes);

}  // namespace isnad
