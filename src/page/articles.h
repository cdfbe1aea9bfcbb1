// The door of the page room: from the lines of one page to its clean articles. Comes in: a page with its id,
// uri and text, and the reader's pieces of it; goes out: articles with text, blocks and all that the page
// says of them, and in the page their ids and every part that stands in none of them, with its reason.
// Refuses nothing: a page without an article gives none, and all its lines are dropped.
#pragma once

#include <vector>

#include "model/article.h"
#include "model/page.h"
#include "page/compose.h"
#include "page/line.h"
#include "page/page_rules.h"
#include "page/page_text.h"

namespace isnad {

// Memory that its owner uses again for page after page.
struct PageScratch {
    std::vector<Line> lines;
    CompareKey key;
    ComposeScratch compose;
};

// Appends to `out`, in page order. `page.id`, `page.uri` and `page.text` must be set; `page.articles` and
// `page.dropped` are set here. The days in `published` have a basis of stated, url, dateline or crawl; later
// rooms may work out a better one where it is crawl or absent.
void extract_articles(Page& page, const PageText& text, const PageRules& rules, PageScratch& scratch,
                      std::vector<Article>& out);

}  // namespace isnad
