// One line of JSON Lines as a page. Comes in: a JSON object with `text` or `html` and, each of them optional,
// `uri`, `outlet`, `title`, `byline`, `date`, `language`, `keywords`; goes out: its words with a map back to
// the line. Refuses what is no object, has neither text nor html, or holds a field of another type; the fault
// names the field.
#pragma once

#include <string>

#include "base/result.h"
#include "page/limits.h"
#include "page/page_text.h"

namespace isnad {

// `line` is well-formed UTF-8; its capacity may grow, its bytes stay. `where` names it in faults.
Result<PageText> read_json(std::string& line, const std::string& where, const Limits& limits);

}  // namespace isnad
