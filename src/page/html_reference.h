// Character references: `&amp;`, `&#1575;`, `&laquo`. Comes in: text that holds an ampersand; goes out: what
// the reference there stands for and its size, as the HTML standard decodes it. Refuses nothing: what is no
// reference has size 0 and stays as it is.
#pragma once

#include <cstdint>
#include <string_view>

namespace isnad {

struct HtmlReference {
    uint32_t size = 0;  // bytes of the reference in the source; 0: the ampersand is just an ampersand
    uint8_t length = 0;
    char bytes[7] = {};  // UTF-8

    std::string_view text() const { return {bytes, length}; }
};

// `text[at]` is `&`. In an attribute, a name without its semicolon before `=` or a letter or digit is no
// reference.
HtmlReference read_reference(std::string_view text, size_t at, bool in_attribute);

}  // namespace isnad
