// A page of HTML as flow text. Comes in: HTML in UTF-8; goes out: the article's title, paragraphs, headings
// and captions in reading order with a map back to the bytes of the page, what the page states of itself, and
// what was left out, why. Refuses nothing: any bytes are some HTML; a page without running text gives no
// piece.
#pragma once

#include <string_view>

#include "page/limits.h"
#include "page/page_text.h"

namespace isnad {

// The text must be well-formed UTF-8 of less than 4 GiB. Rows of tables and items of lists are paragraphs.
// Linear in the size of the page, whatever its nesting; blocks nested deeper than `limits.depth` are read as
// lines of the block there.
PageText read_html(std::string_view html, const Limits& limits);

// The same for HTML that its carrier (a feed) calls an article's: text of any length is text there.
PageText read_html_of_article(std::string_view html, const Limits& limits);

}  // namespace isnad
