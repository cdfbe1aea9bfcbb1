// Routes of what a record knows by name: entities and pages. Comes in: the reading room; goes out: rows for
// the table of routes. Refuses nothing itself.
#pragma once

#include "serve/api.h"

namespace isnad {

void add_directory_routes(const ReadingRoom& room, std::vector<Route>& routes);

}  // namespace isnad
