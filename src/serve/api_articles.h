// The API's routes for articles; see api.h.
#pragma once

#include <vector>

#include "serve/api.h"

namespace isnad {

void add_article_routes(const ReadingRoom& room, std::vector<Route>& routes);

}  // namespace isnad
