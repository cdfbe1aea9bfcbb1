// What a reader of one kind of page gives to the splitter: the page's words in reading order with a map back
// to the page, and what the page states of itself. Readers lay out; they do not judge single lines (rules.h
// does).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/offset_map.h"
#include "base/span.h"
#include "model/article.h"
#include "model/page.h"

namespace isnad {

// One line, paragraph, heading or caption. Stripped text knows only lines: every piece is a paragraph there.
struct Piece {
    Span span;  // in PageText::flow
    // A title behind the first begins an article of its own.
    BlockKind kind = BlockKind::paragraph;
    bool may_begin = false;  // a heading that may be the title of an article of its own
    bool operator==(const Piece&) const = default;
};

// What metadata (JSON-LD, OpenGraph, meta, microdata, <time>, the fields of a JSON line) says, as written.
struct Given {
    std::string title;
    std::string outlet;
    std::string domain;
    std::vector<std::string> byline;
    std::string published;  // day or time as written
    std::string modified;
    std::string crawled;
    std::string language;
    std::string summary;
    std::vector<std::string> keywords;
    std::string address;  // canonical URL
};

struct PageText {
    std::string flow;           // UTF-8; pieces point into it, in reading order, not overlapping
    std::vector<Piece> pieces;  // of the main text; what stands outside it is already in `dropped`
    OffsetMap to_page;          // flow → Page::text; empty: flow is the page's text
    Given given;
    bool laid_out = false;  // true where markup told main text from the rest (HTML), false for lines of text
    bool one_article = false;  // its carrier says so: the fields of a JSON line or of a feed, with a title
    std::vector<Dropped> dropped;  // spans in Page::text
};

}  // namespace isnad
