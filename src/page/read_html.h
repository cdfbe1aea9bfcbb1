// HTML as a page. Comes in: UTF-8 HTML; goes out: its main text with a map back, and what it says of itself.
#pragma once

#include <string_view>

#include "page/limits.h"
#include "page/page_text.h"

namespace isnad {

PageText read_html(std::string_view html, const Limits& limits);

}  // namespace isnad
