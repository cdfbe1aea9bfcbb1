// One section of a page put in order. Comes in: its lines; goes out: the fate of every line (kept as what, or
// dropped why) and what the lines say of the article: title, outlet, dates, sources, tags. Refuses sections
// without text: they have no article, and all their lines are dropped.
#pragma once

#include <vector>

#include "page/section_facts.h"

namespace isnad {

SectionFacts order_section(const Section& section, std::vector<Line>& lines, const PageText& page,
                           Trust trust, const PageRules& rules, CompareKey& scratch);

}  // namespace isnad
