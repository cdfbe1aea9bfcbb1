// Where pages come from. Comes in: paths (files, folders, `-` for standard input); goes out: a raw page for
// each page that they hold, in order: paths as given, a folder's files by name, a file's pages as they stand.
// Refuses what cannot be read: a fault takes its place and the rest goes on.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "page/limits.h"
#include "page/raw_page.h"

namespace isnad {

// Takes a page or the fault in its place; gives false to end the reading.
using TakePage = std::function<bool(Result<RawPage>&&)>;

// Calls `take` on the calling thread. Files inside a folder that are of no known kind are passed over; a file
// that is named is read as what it looks like. An unpacked feed or a single page may have
// `limits.page_bytes`.
void for_each_page(const std::vector<std::string>& paths, const Limits& limits, const TakePage& take);

}  // namespace isnad
