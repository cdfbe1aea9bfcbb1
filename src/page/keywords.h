// The tags that a line lists. Comes in: what stands behind a label like `كلمات دلالية:` and the article's own
// words; goes out: the tags, each once, as written. Refuses nothing; a line printed without separators is cut
// into phrases.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/compare_key.h"
#include "page/page_rules.h"

namespace isnad {

// `body` is the folded title and body of the article; it is read only where the line has no separators.
std::vector<std::string> keywords_of(std::string_view line, const CompareKey& body, const PageRules& rules);
// The line parts its tags itself, by commas, bars, bullets or hashes.
bool has_separators(std::string_view line);

}  // namespace isnad
