// Which blocks of a page are the text of its article. Comes in: a layout and its weights; goes out: for every
// block, whether it belongs to the text, and what within the text is not of it. Refuses nothing: where no
// block stands out, the whole page is the text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "page/html_layout.h"
#include "page/html_weight.h"

namespace isnad {

struct HtmlBody {
    uint32_t node = 0;                    // the block that holds the text; 0: the page
    bool found = true;                    // false where the page has no text at all
    std::vector<bool> inside;             // of a node: part of the text, by itself or by what it stands in
    std::vector<std::string_view> inner;  // of a node inside: why it is not text after all; "" where it is
};

// Rules that `inner` names.
constexpr std::string_view kFormWithin = "form within the text", kAsideWithin = "aside within the text",
                           kCardWithin = "card of another article", kLinksWithin = "a list of links";

// `title`: its line, where it is surely known.
HtmlBody find_body(const HtmlLayout& layout, const HtmlWeights& weights, std::optional<uint32_t> title);

}  // namespace isnad
