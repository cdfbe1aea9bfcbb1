// The API described by itself. Comes in: the table of routes; goes out: an OpenAPI 3.1 document of them.
#pragma once

#include <string>
#include <vector>

#include "serve/router.h"

namespace isnad {

std::string openapi_of(const std::vector<Route>& routes, std::string_view version);

}  // namespace isnad
