// What the places of a token say: names, attribute values and text with references decoded, line ends made
// one, as the standard hands them to tree construction. Comes in: bytes of the source; goes out: text
// appended to a string. Refuses nothing.
#pragma once

#include <string>
#include <string_view>

#include "page/html_token.h"

namespace isnad {

void append_html_text(std::string_view raw, HtmlContent content, std::string& out);
void append_attribute_value(std::string_view raw, std::string& out);
void append_comment(std::string_view raw, std::string& out);
void append_html_name(std::string_view raw, std::string& out);  // tag or attribute, in small letters

// Code points of raw text that can be seen; a reference counts as what it stands for.
uint32_t visible_chars(std::string_view raw);

// The raw value of the first attribute of that name (given in small letters), and whether there is one.
struct FoundAttribute {
    bool there = false;
    std::string_view raw;
};
FoundAttribute find_attribute(const HtmlToken& token, std::string_view html, std::string_view name);

// Decoded, without white space at its ends; "" where there is none.
std::string attribute_of(const HtmlToken& token, std::string_view html, std::string_view name);

}  // namespace isnad
