// Other whole articles on a page of HTML. Comes in: a layout, its weights and where the page's own article
// stands; goes out: the lines from the headline of each other article to its end. Refuses teasers, comments,
// parts of the page's own article under a heading, and headlines that the text below them does not bear out.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "page/html_layout.h"
#include "page/html_weight.h"

namespace isnad {

struct HtmlOther {
    uint32_t title = 0;       // its line
    uint32_t first_text = 0;  // its first line of running text
    uint32_t end = 0;         // behind its last line
    bool sure = false;  // a block of its own; else an h1 amid the page's own text, which may be a heading
    bool contains(uint32_t line) const { return title <= line && line < end; }
};

// Where the page's own article stands.
struct HtmlOwn {
    std::optional<uint32_t> title;
    uint32_t first_text = 0;  // lines
};

// In the order of the page; they do not overlap.
std::vector<HtmlOther> find_others(const HtmlLayout& layout, const HtmlWeights& weights, const HtmlOwn& own,
                                   std::string_view html);

}  // namespace isnad
