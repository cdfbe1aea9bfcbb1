// The last pass over a layout. Comes in: lines and nodes as read; goes out: the same with short cells of a
// row made one line, the lines that every node holds, and how much of a line is dates and names. Refuses
// nothing.
#pragma once

#include <string_view>

#include "page/html_layout.h"

namespace isnad {

void finish_layout(std::string_view html, HtmlLayout& layout);

}  // namespace isnad
