// A token of HTML as a set of places in the source; nothing is copied or decoded. Names are as written
// (compare without case), text and attribute values still hold their character references: html_text.h
// decodes them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace isnad {

// How the tokenizer reads on, as the tree construction stage of the standard sets it after some start tags.
enum class HtmlContent : uint8_t {
    data,
    rcdata,     // <title>, <textarea>: references, no tags
    rawtext,    // <style>, <iframe>: neither
    script,     // as rawtext, but `<!--` and a nested `<script>` hide the end tag
    plaintext,  // to the end of all
    cdata       // in SVG and MathML
};

enum class HtmlTokenKind : uint8_t { text, start_tag, end_tag, comment, doctype };

struct HtmlAttribute {
    Span name;
    Span value;  // without quotes; empty where there is none
};

struct HtmlToken {
    HtmlTokenKind kind = HtmlTokenKind::text;
    HtmlContent content = HtmlContent::data;  // of text: what it holds
    bool self_closing = false;
    Span source;                            // from `<` to `>`, or the text
    Span body;                              // tag's name, comment's text, what follows `<!doctype`
    std::vector<HtmlAttribute> attributes;  // of start tags, in order; of two with one name the first counts
};

}  // namespace isnad
