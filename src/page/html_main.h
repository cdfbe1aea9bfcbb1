// Which lines of a page are the article. Comes in: a layout and the title that metadata states; goes out: for
// every line, as what it is kept or why not. Refuses to trust names alone: hints are weighed against how much
// running text a block holds, and how much of its text is links, so that it works in any language.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/article.h"
#include "model/page.h"
#include "page/html_layout.h"
#include "page/html_others.h"

namespace isnad {

struct LineFate {
    bool kept = false;
    BlockKind kind = BlockKind::paragraph;
    DropReason reason = DropReason::navigation;
    std::string_view rule = "outside the main text";
};

// The page's own article, and others that stand whole on the page.
struct MainText {
    std::vector<LineFate> fates;    // one a line
    std::optional<uint32_t> title;  // its line
    uint32_t begin = 0, end = 0;    // lines from the title, or what stands before the text, to the text's end
    uint32_t first_text = 0, last_text = 0;  // its first and last line of running text
    std::vector<HtmlOther> others;           // their lines stand in no range above, or amid it

    const HtmlOther* other_at(uint32_t line) const {
        for (const HtmlOther& other : others)
            if (other.contains(line)) return &other;
        return nullptr;
    }
};

MainText find_main_text(const HtmlLayout& layout, std::string_view html, std::string_view given_title);

}  // namespace isnad
