// What elements round the text of an article say of it. Comes in: a layout and which of its lines are the
// text; goes out: days, names and tags added to what the head of the page says. Refuses dates and names that
// stand within the text or in lists of other articles.
#pragma once

#include <string_view>

#include "page/html_layout.h"
#include "page/html_main.h"
#include "page/html_meta.h"

namespace isnad {

void read_body_metadata(const HtmlLayout& layout, const MainText& text, std::string_view html,
                        HtmlGiven& given);

}  // namespace isnad
