// Where on a page articles begin. Comes in: the lines of a page; goes out: sections, one for each article, in
// order, that together hold all lines; lines that name other articles are marked as dropped on the way.
// Refuses to begin an article without a title and running text of its own that speaks of what the title says.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "page/line.h"

namespace isnad {

// How much the carrier of a page tells of its text: nothing (tags are stripped), what is main text (markup),
// or that it is one article and nothing else (the fields of a JSON line or of a feed).
enum class Trust : uint8_t { lines, markup, fields };

// Lines [begin, end).
struct Section {
    size_t begin = 0;
    size_t end = 0;
    std::optional<size_t> title;  // its line, where splitting has found it
    bool foreign = false;  // stood behind a mark of other articles: it need not be of the page's outlet
};

// The more trust, the fewer signs begin another article.
std::vector<Section> split_lines(std::vector<Line>& lines, std::string_view flow, Trust trust,
                                 const PageRules& rules);

}  // namespace isnad
