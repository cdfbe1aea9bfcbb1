// The pages of a record of any format up to this program's, so that they can be read anew. Comes in: a
// record's file; goes out: each page as it was kept, in the order in which they were read. Of an older record
// nothing is used but pages, the texts of articles beside which they are packed, and what people corrected.
// Refuses files that are no record, and newer ones; a page whose bytes are damaged is a fault in its place.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/result.h"

namespace isnad {

struct KeptPage {
    std::string id, uri, media;
    std::string sha256;           // of the bytes as they were read first
    uint64_t bytes = 0;           // how many these were
    std::string text;             // in UTF-8
    bool repaired = false;        // some of those bytes meant nothing in their encoding
    std::string crawled, outlet;  // of its first article, "" if unknown
};

// False from `take` ends it. A page that could not be read then is the same fault again.
using TakeKept = std::function<bool(Result<KeptPage>&& page)>;
Result<Done> for_each_kept_page(const std::string& record, const TakeKept& take);

}  // namespace isnad
