// The lines above an article's text. Comes in: they, with the title found; goes out: their fate, and what
// they tell without a label: the outlet's name, dates, the author. Refuses to take a date above the title for
// the day of publication.
#pragma once

#include "page/kept_lines.h"
#include "page/section_facts.h"

namespace isnad {

void order_head(const SectionView& view, size_t text_begin, KeptLines& kept, SectionFacts& facts);

}  // namespace isnad
