// A raw page made readable. Comes in: bytes of one kind; goes out: the page (id, hash, its whole text as
// UTF-8) and its words in reading order with a map back. Refuses JSON lines that are no objects of the right
// types.
#pragma once

#include "base/result.h"
#include "model/page.h"
#include "page/limits.h"
#include "page/page_text.h"
#include "page/raw_page.h"

namespace isnad {

struct PageRead {
    Page page;
    PageText text;
};

// Safe from any thread.
Result<PageRead> read_page(RawPage&& raw, const Limits& limits);

}  // namespace isnad
