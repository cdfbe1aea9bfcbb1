// The text of an article that stands on its page only within a script, which shows it once it runs: the
// `articleBody` of JSON-LD. Comes in: a layout; goes out: headline and paragraphs as flow text, with a map
// back to the bytes of the script. Refuses bodies of a few words, which are summaries.
#pragma once

#include <optional>
#include <string_view>

#include "page/html_layout.h"
#include "page/limits.h"
#include "page/page_text.h"

namespace isnad {

// The longest such text; nothing where no script holds one. Metadata are left to others.
std::optional<PageText> read_script_text(const HtmlLayout& layout, std::string_view html,
                                         const Limits& limits);

}  // namespace isnad
