// Captions of pictures, known by the credit at their end, mostly in brackets. Comes in: a line; goes out: whether it
// is one. Refuses sentences that only happen to end in brackets: the bracket must name an agency, an outlet
// or where pictures come from, and no full stop may stand before or after it.
#pragma once

#include <string_view>

#include "page/compare_key.h"
#include "page/page_rules.h"

namespace isnad {

// `words`: of the line, as far as they are known.
bool is_caption(std::string_view line, size_t words, const PageRules& rules, CompareKey& scratch);

// The same by its make alone: it ends with a few words in brackets, whoever they name, that titles do not end with
// (`(فيديو)`). Headings and titles seldom have any, sentences have their full stop behind them.
bool may_be_caption(std::string_view line, size_t words, const PageRules& rules, CompareKey& scratch);

// Ends with a full stop, alone or before closing quotes and brackets; `...` and `…` do not count.
bool ends_with_stop(std::string_view line);

}  // namespace isnad
