// What an element's class, id, role and name say of its use. Comes in: attribute values; goes out: a hint:
// part of the article (its text, title, date, …) or furniture with a reason to drop it. Refuses words that it
// does not know; a hint is only advice, which html_main.h weighs against what the element holds.
#pragma once

#include <cstdint>
#include <string_view>

#include "model/page.h"

namespace isnad {

enum class HtmlRole : uint8_t {
    none,
    // parts of an article
    text,
    article,
    title,
    summary,
    caption,
    date,
    modified,
    author,
    tags,
    // furniture
    navigation,
    share,
    related,
    comments,
    notice,
    advert,
    hidden
};

struct HtmlHint {
    HtmlRole role = HtmlRole::none;
    // Of furniture: it is dropped only if it holds no more than this share of the page's running text, in
    // percent.
    uint8_t most_percent = 0;
    std::string_view rule;  // words of the table that gave the hint; static storage

    bool furniture() const { return role >= HtmlRole::navigation; }
};

// The hint of the words in a class or id; a part of an article before furniture.
HtmlHint hint_of_class(std::string_view value);
HtmlHint hint_of_role(std::string_view value);      // ARIA
HtmlHint hint_of_itemprop(std::string_view value);  // schema.org microdata
bool style_hides(std::string_view value);           // `display:none`, `visibility:hidden`

DropReason reason_of(HtmlRole furniture);

}  // namespace isnad
