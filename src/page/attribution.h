// Whose an article is. Comes in: what its page and its lines say, and its text; goes out: outlet, byline,
// agencies and the places of its dateline. Refuses to take the page's outlet for an article that the page
// names as another's.
#pragma once

#include <optional>

#include "model/article.h"
#include "page/section.h"

namespace isnad {

// What holds for all articles of a page.
struct PageFacts {
    Outlet outlet;  // of the first article
    std::optional<StatedDay> crawled;
};

// `article` must have its text. `foreign`: it stood behind a mark of other articles.
void attribute(const SectionFacts& facts, const Given& given, bool foreign, const PageRules& rules,
               CompareKey& scratch, PageFacts& page, Article& article);

}  // namespace isnad
