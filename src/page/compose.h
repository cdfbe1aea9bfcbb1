// The text of one article. Comes in: the ordered lines of a section; goes out: title and blocks as one text,
// each with its place on the page, and the tags. Refuses to change a word: what it leaves out of a line is
// listed as dropped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/article.h"
#include "model/page.h"
#include "page/glue.h"
#include "page/section.h"

namespace isnad {

struct ComposeScratch {
    CompareKey key;
    CompareKey body;
    GluedLine glued;
};

// What a text is composed from.
struct PageDraft {
    const Section& section;
    const std::vector<Line>& lines;
    const PageText& page;
    std::string_view page_text;  // the whole page
    const Given& given;          // empty for all articles of a page but the first
    const PageRules& rules;
};

// Sets title, text, blocks and keywords. Sources named in furniture that is glued to a line are added to
// `facts`, and the furniture to `dropped`.
void compose_article(const PageDraft& draft, SectionFacts& facts, ComposeScratch& scratch, Article& article,
                     std::vector<Dropped>& dropped);

}  // namespace isnad
