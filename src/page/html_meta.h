// What a page of HTML states of its article. Comes in: a layout; goes out: the fields of Given, each from the
// source that pages keep truest: JSON-LD, then OpenGraph, microdata, other meta elements, then elements near
// the text. Refuses dates of change, of the server or of a copy as a day of publication: they have fields of
// their own.
#pragma once

#include <string_view>

#include "page/html_layout.h"
#include "page/html_main.h"
#include "page/html_values.h"
#include "page/page_text.h"

namespace isnad {

struct HtmlGiven {
    RankedText title, outlet, published, modified, language, summary, address;
    std::string crawled;
    RankedList byline, keywords;
};

// From the head of the page and its scripts.
HtmlGiven read_metadata(const HtmlLayout& layout, std::string_view html);

// Adds what elements of the body say, and gives the whole in the form that other rooms know.
Given complete_metadata(HtmlGiven given, const HtmlLayout& layout, const MainText& text,
                        std::string_view html);

}  // namespace isnad
