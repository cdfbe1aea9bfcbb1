// One section of a page put in order. Comes in: its lines; goes out: the fate of every line (kept as what, or dropped
// why) and what the lines say of the article: title, outlet, dates, sources, tags. Refuses sections without text: they
// have no article, and all their lines are dropped.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "page/credits.h"
#include "page/line.h"
#include "page/page_text.h"
#include "page/split.h"

namespace isnad {

// A day that the page states, with its words as written.
struct StatedDay {
    DayRange days;
    std::string text;
};

struct SectionFacts {
    bool has_article = false;
    std::optional<size_t> title;  // its line
    Span title_span;              // in the flow: the title without the outlet's name behind it
    std::optional<StatedDay> published;
    std::optional<StatedDay> crawled;
    Credits source;                   // from source lines
    std::vector<std::string> byline;  // from lines like `بقلم: …`
    std::string outlet;               // from the head or a caption
    std::vector<Span> keyword_lines;  // in the flow
};

// `trusted`: nothing is dropped but what a rule knows; `given` may name the title.
SectionFacts order_section(const Section& section, std::vector<Line>& lines, const PageText& page, bool trusted,
                           const PageRules& rules, CompareKey& scratch);

}  // namespace isnad
