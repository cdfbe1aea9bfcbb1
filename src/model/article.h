// One clean article out of a page. Its `text` is the title, a newline, then the blocks joined by newlines;
// every later span (name, figure, statement, event) is a range of bytes of that text, which never changes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/span.h"

namespace isnad {

enum class BlockKind : uint8_t { title, summary, heading, paragraph, caption };

struct Block {
    BlockKind kind = BlockKind::paragraph;
    Span span;    // in the article's text
    Span source;  // in the page's text: the bytes that it was made of
    bool operator==(const Block&) const = default;
};

struct Outlet {
    std::string name;    // as written, "" if unknown
    std::string domain;  // `example.org`, "" if unknown
    bool operator==(const Outlet&) const = default;
};

// How the day of publication is known, the surest first. `crawl` is only an upper bound.
enum class DateBasis : uint8_t { stated, url, dateline, weekday, story, crawl };

struct Published {
    DayRange days;
    DateBasis basis = DateBasis::stated;
    std::string text;  // the words that say so, as written; "" if none
    std::optional<Weekday> weekday = std::nullopt;  // on which it was written, where its words tell that
    bool operator==(const Published&) const = default;
};

struct Article {
    std::string id;    // page id, a point, nth: `0123456789abcdef.0`
    std::string page;  // page id
    int nth = 0;       // place on its page, from 0
    std::string uri;   // the page's, with `#nth` after it for all but the first
    Outlet outlet;
    std::string title;
    std::vector<std::string> byline;
    std::vector<std::string> agencies;  // news agencies credited for the text
    std::vector<std::string> dateline;  // places
    std::optional<Published> published;
    std::string crawled;   // ISO 8601 day or time of capture as far as the page or its carrier says, else ""
    std::string language;  // ISO 639-1, "" if unknown
    std::string text;
    std::vector<Block> blocks;
    std::vector<std::string> keywords;
    std::string story;  // id, once grouped
    bool operator==(const Article&) const = default;
};

std::string_view name_of(BlockKind kind);
std::string_view name_of(DateBasis basis);

}  // namespace isnad
