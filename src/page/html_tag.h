// The elements that reading a page must tell apart. Comes in: a tag's name as written; goes out: its HtmlTag
// and what kind of element that is. Refuses nothing: a name that makes no difference to the layout is
// `other`.
#pragma once

#include <cstdint>
#include <string_view>

namespace isnad {

// clang-format off
enum class HtmlTag : uint8_t {
    other,
    // inline, but of meaning here
    a, abbr, b, cite, em, font, i, label, small, span, strong, time,
    // blocks
    address, article, aside, blockquote, body, button, caption, center, dd, details, dialog, dir, div, dl, dt,
    fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hgroup, html, li, main, menu, nav,
    ol, p, pre, search, section, summary, table, tbody, td, tfoot, th, thead, tr, ul,
    // never running text
    audio, canvas, datalist, map, math, noscript, object, option, select, svg, template_, video,
    // hold no tags
    iframe, noembed, noframes, plaintext, script, style, textarea, title, xmp,
    // hold nothing
    br, hr, img, link, meta,
    count
};
// clang-format on
constexpr size_t kHtmlTags = static_cast<size_t>(HtmlTag::count);

HtmlTag html_tag(std::string_view name);
std::string_view name_of(HtmlTag tag);

constexpr bool in(HtmlTag tag, HtmlTag first, HtmlTag last) { return tag >= first && tag <= last; }
constexpr bool is_inline(HtmlTag tag) { return in(tag, HtmlTag::a, HtmlTag::time); }
constexpr bool is_block(HtmlTag tag) { return in(tag, HtmlTag::address, HtmlTag::ul); }
constexpr bool is_aside_from_text(HtmlTag tag) { return in(tag, HtmlTag::audio, HtmlTag::video); }
constexpr bool holds_no_tags(HtmlTag tag) { return in(tag, HtmlTag::iframe, HtmlTag::xmp); }
constexpr bool is_heading(HtmlTag tag) { return in(tag, HtmlTag::h1, HtmlTag::h6); }
constexpr bool is_cell(HtmlTag tag) { return tag == HtmlTag::td || tag == HtmlTag::th; }

}  // namespace isnad
