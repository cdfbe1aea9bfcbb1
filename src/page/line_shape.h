// Lines that are furniture by their make, not by their wording: bars of share buttons, addresses, hashtags,
// counters, times ago, paths of sections, marks without letters, credits of agencies. Comes in: a line and
// its folded words; goes out: the rule that stands for its shape. Refuses lines that could be a sentence.
#pragma once

#include <string_view>

#include "page/compare_key.h"
#include "page/page_rules.h"

namespace isnad {

// Null where the line has no such shape. `key` holds the folded line, as long as it is short.
const LineRule* shape_of(std::string_view line, const CompareKey& key, const PageRules& rules);

}  // namespace isnad
