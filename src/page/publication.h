// When an article was published, as far as its page says so. Comes in: labels, metadata, an address, a
// dateline, a day of capture; goes out: a day with its basis. Refuses to take a day of capture for one of
// writing: it is only an upper bound, and has the basis crawl.
#pragma once

#include <optional>
#include <string_view>

#include "model/article.h"
#include "page/section.h"

namespace isnad {

// Sets `published` where the page states it, its address (of the first article) holds it, or the dateline
// does.
void publish(const SectionFacts& facts, const Given& given, std::string_view uri, const PageRules& rules,
             CompareKey& scratch, Article& article);

// Sets `crawled` to what the carrier says, else to the day that the page's own clock showed; where nothing
// better is known, that is the latest day on which the article can have been published.
void note_capture(std::string_view carrier, const std::optional<StatedDay>& clock, Article& article);

}  // namespace isnad
