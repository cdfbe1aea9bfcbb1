// How much running text stands where on a page. Comes in: a layout and the line where the article seems to
// begin; goes out: weights of lines and blocks, and which blocks are furniture. Refuses to count teasers of
// other articles (a linked title with a few words, many times alike), and furniture, unless that would leave
// the page without its text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "page/html_layout.h"

namespace isnad {

struct HtmlWeights {
    std::vector<uint32_t> running;     // of a line: its running text, 0 where it is none
    std::vector<uint64_t> text;        // of a node: the sum of that within, without furniture
    std::vector<uint64_t> links;       // of a node: characters in links
    std::vector<uint64_t> chars;       // of a node: all characters
    std::vector<uint32_t> link_lines;  // of a node: lines that are only a link
    std::vector<HtmlHint> furniture;   // of a node: its own or inherited; role none: no furniture

    uint32_t teasers = 0;  // lines that were taken for teasers

    bool dropped(uint32_t node) const { return furniture[node].role != HtmlRole::none; }
};

constexpr uint32_t kCharsOfText = 40;       // without blanks; a shorter line is no running text by itself
constexpr uint32_t kCharsOfParagraph = 20;  // the same where the markup says that it is a paragraph

// Characters of a line's running text; 0 where it is none by itself.
uint32_t running_text(const HtmlLine& line);

// `begin`: the line of the title, where it is surely known: what stands before it is no text.
HtmlWeights weigh(const HtmlLayout& layout, std::optional<uint32_t> begin);

}  // namespace isnad
