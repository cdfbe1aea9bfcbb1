// RSS and Atom. Comes in: a whole feed, or one item of it; goes out: a raw page for each item, and an item's
// words. Refuses a feed without items: a fault says so.
#pragma once

#include <string_view>

#include "page/limits.h"
#include "page/page_text.h"
#include "page/sources.h"

namespace isnad {

// `feed` is UTF-8. Each item becomes a page of its own bytes, named by its link. False where `take` ended it.
bool read_feed(const std::string& path, std::string_view feed, const TakePage& take);

// The words of one item: its title, then the fullest of its contents, which is HTML.
PageText read_feed_item(std::string_view item, const Limits& limits);

}  // namespace isnad
