// The API's routes for exports; see api.h.
#pragma once

#include <vector>

#include "serve/api.h"

namespace isnad {

void add_export_routes(const ReadingRoom& room, std::vector<Route>& routes);

}  // namespace isnad
