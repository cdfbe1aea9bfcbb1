// The dateline at the beginning of a first paragraph. Comes in: the paragraph; goes out: the agencies, places
// and people that it names: `باريس (أ ف ب) - `, `القاهرة – `. Refuses heads of sentences: one part must be a
// known agency or outlet, or a short place must stand alone before a dash.
#pragma once

#include <string_view>

#include "page/credits.h"

namespace isnad {

// `outlet` is what the page's outlet is called, "" if unknown. Empty where there is no dateline.
Credits credits_of_dateline(std::string_view paragraph, std::string_view outlet, const PageRules& rules);

// The paragraph is a line of names and nothing else, at least one of them a known agency or outlet.
bool is_line_of_names(std::string_view paragraph, std::string_view outlet, const PageRules& rules);
// It is a known place and one or two names: `القاهرة – فلان`.
bool is_place_and_name(std::string_view line, const PageRules& rules);
// It lists agencies, and initials of those who wrote, and nothing else.
bool only_agencies(std::string_view line, const PageRules& rules);

}  // namespace isnad
