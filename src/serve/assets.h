// The page of `isnad serve` as it was built into the program. Comes in: a path; goes out: the file's answer,
// in gzip where the reader takes it. Refuses paths that are no file of the page; addresses of views give the
// page itself.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "serve/message.h"

namespace isnad {

struct Asset {
    std::string_view name;  // `isnad-0123456789.js`, and `….gz` for its packed form
    std::string_view bytes;
};

// Empty where the program was built without the page (no Node.js).
const std::vector<Asset>& embedded_assets();

// Nothing where no file of the page is meant: an address below /api, or a name with a point that is no file.
std::optional<Response> asset_for(const Request& request, const std::vector<Asset>& assets);

}  // namespace isnad
