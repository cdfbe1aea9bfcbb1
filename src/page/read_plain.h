// Stripped text as a page of lines. Comes in: UTF-8 text; goes out: a piece for every line that is not blank,
// trimmed, in order, with the text itself as flow. Refuses nothing, and judges no line.
#pragma once

#include <string_view>
#include <vector>

#include "page/page_text.h"

namespace isnad {

// Lines end at LF, CR, VT, FF, U+0085, U+2028 or U+2029. The text must be well-formed UTF-8 of less than 4
// GiB.
PageText read_plain(std::string_view text);

// Adds the lines of `flow` from byte `from` to its end as pieces.
void add_lines(std::string_view flow, size_t from, std::vector<Piece>& pieces);

}  // namespace isnad
