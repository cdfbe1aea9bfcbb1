// The piece of a text that shows why it was found. Comes in: a text and the terms of a query; goes out: a
// window round the first place where a term stands, with the spans of all terms inside it. Refuses nothing; a
// text without any of them gives its beginning.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "store/search_query.h"

namespace isnad {

struct Snippet {
    std::string text;
    std::vector<Span> marks;  // in `text`
};

Snippet snippet_of(std::string_view text, const SearchQuery& query);

}  // namespace isnad
