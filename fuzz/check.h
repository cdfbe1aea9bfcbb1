// What every fuzz target holds true: a broken invariant ends the run with its words.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "base/utf8.h"
#include "model/article.h"
#include "model/page.h"
#include "page/page_text.h"

namespace isnad::fuzz {

inline void hold(bool true_is, const char* what) {
    if (true_is) return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

inline void hold_span(Span span, std::string_view text, const char* what) {
    hold(span.begin <= span.end && span.end <= text.size(), what);
    hold(on_code_point(text, span.begin) && on_code_point(text, span.end), what);
}

// Pieces in order and within the flow, their sources within the page and in order too. A title comes first
// wherever it stands, and another article last; `feed`: those of a feed are not marked.
inline void hold_page_text(const PageText& text, std::string_view page, bool feed = false) {
    hold(first_invalid(text.flow) == std::string_view::npos, "the flow is UTF-8");
    uint32_t reached = 0, reached_source = 0;
    bool after_title = false;
    for (const Piece& piece : text.pieces) {
        hold_span(piece.span, text.flow, "a piece lies in the flow");
        hold(reached <= piece.span.begin, "pieces are in order");
        reached = piece.span.end;
        const Span source = text.to_page.source_of(piece.span);
        if (piece.may_begin || after_title) reached_source = 0;
        after_title = piece.kind == BlockKind::title;
        hold_span(source, page, "a piece's source lies in the page");
        hold(feed || reached_source <= source.begin, "sources are in order");
        reached_source = source.end;
    }
    for (const Dropped& dropped : text.dropped)
        hold_span(dropped.span, page, "a dropped part lies in the page");
}

inline void hold_articles(const Page& page, const std::vector<Article>& articles) {
    for (const Article& article : articles) {
        hold(first_invalid(article.text) == std::string_view::npos, "an article's text is UTF-8");
        uint32_t reached = 0;
        for (const Block& block : article.blocks) {
            hold_span(block.span, article.text, "a block lies in the text");
            hold(reached <= block.span.begin, "blocks are in order");
            reached = block.span.end;
            hold_span(block.source, page.text, "a block's source lies in the page");
        }
    }
    for (const Dropped& dropped : page.dropped)
        hold_span(dropped.span, page.text, "a dropped part lies in the page");
}

}  // namespace isnad::fuzz
