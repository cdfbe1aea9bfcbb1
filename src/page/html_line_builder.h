// Lines out of the text between tags. Comes in: stretches of text, pictures and ends of lines, while a stack
// tells what is open; goes out: lines and segments of a layout. Refuses white space before a line and behind
// it.
#pragma once

#include <cstdint>
#include <string_view>

#include "page/html_layout.h"
#include "page/html_stack.h"

namespace isnad {

class HtmlLineBuilder {
 public:
    HtmlLineBuilder(std::string_view html, const HtmlStack& stack, HtmlLayout& layout)
        : html_(html), stack_(stack), out_(layout) {}

    void add_text(Span raw, HtmlContent content);
    void add_gap() { gap_ = true; }  // white space must stand before what follows
    void break_line();
    void see_image();
    uint64_t chars() const { return chars_; }  // seen so far, without white space

 private:
    void begin_line();
    bool follows_image() const;

    std::string_view html_;
    const HtmlStack& stack_;
    HtmlLayout& out_;
    HtmlLine line_;
    uint64_t chars_ = 0;
    uint32_t image_ = kNoIndex;  // block of a picture that no line has followed yet
    bool gap_ = false;
};

}  // namespace isnad
