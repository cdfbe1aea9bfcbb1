// A page of HTML as lines of text in a forest of blocks. Comes in: HTML; goes out: every line of text that a
// reader would see, in order, with the places it is made of, what it stands in, and what the page states of
// itself. Refuses nothing and judges nothing but what can never be text: scripts and styles leave no line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "page/html_hints.h"
#include "page/html_tag.h"
#include "page/html_token.h"
#include "page/limits.h"

namespace isnad {

constexpr uint32_t kNoIndex = UINT32_MAX;

// A stretch of the source that is text of one line.
struct HtmlSegment {
    Span raw;
    HtmlContent content = HtmlContent::data;
    HtmlRole role = HtmlRole::none;  // date, modified, author or tags, of an element round it
    uint32_t link = 0;               // which <a> of the page it stands in; 0: none
    bool sure = false;               // the role is that of a small element, not of a block with much text
    bool gap = false;                // white space must stand before it: a line break, another cell
};

struct HtmlLine {
    uint32_t first = 0, end = 0;  // segments
    uint32_t node = 0;            // the block that it stands in
    uint32_t chars = 0;           // code points other than white space
    uint32_t link_chars = 0;      // of them, in links
    uint32_t meta_chars = 0;      // of them, in dates and authors' names
    HtmlTag tag =
        HtmlTag::other;  // p, h1, li, td, figcaption, …: the innermost element that says what the line is
    bool after_image = false;  // nothing but a picture stands before it, in its block or beside
    bool cell = false;         // directly in a cell of a table
    Span source;               // from the first text to the last, with the tags between

    // Nothing but a link, or a link with its hour.
    bool all_link() const {
        if (link_chars * 10 >= chars * 9) return chars > 0;
        return link_chars >= 20 && chars - link_chars <= 12 && link_chars * 3 >= chars * 2;
    }
};

struct HtmlNode {
    uint32_t parent = kNoIndex;
    uint32_t end = 0;                       // nodes [this, end) are this and all within
    uint32_t first_line = 0, end_line = 0;  // lines within
    HtmlTag tag = HtmlTag::other;
    HtmlHint hint;
    uint32_t look = 0;  // hash of tag and class: siblings that look the same
};

// What `<time>` or an element marked as a date holds.
struct HtmlTime {
    std::string_view raw;  // of its attribute, not decoded; "" where the date is the text
    HtmlRole role = HtmlRole::date;
    uint32_t line = 0;    // that the element is part of or stands before
    bool marked = false;  // by microdata or `pubdate`
    uint32_t at = 0;      // where its tag stands in the source
};

struct HtmlMeta {
    std::string_view name;     // `name`, `property`, `itemprop` or `http-equiv`, raw
    std::string_view content;  // raw
};

// Text that is not shown, or that belongs to a control.
struct HtmlHidden {
    Span raw;
    std::string_view rule;
};

struct HtmlLayout {
    std::vector<HtmlSegment> segments;
    std::vector<HtmlLine> lines;
    std::vector<HtmlNode> nodes;  // the first is the page; parents before children
    std::vector<HtmlHidden> hidden;
    std::vector<HtmlTime> times;
    std::vector<HtmlMeta> metas;
    std::vector<std::string_view> json_ld;   // bodies of scripts of that type
    std::vector<std::string_view> comments;  // the first few
    Span title;                              // raw text of <title>
    Span unread;                             // the end of a page that has millions of elements
    std::string_view language;               // raw, of <html>
    std::string_view canonical;              // raw
};

HtmlLayout lay_out(std::string_view html, const Limits& limits);

}  // namespace isnad
