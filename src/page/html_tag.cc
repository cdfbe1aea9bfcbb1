#include "page/html_tag.h"

#include <array>

#include "page/html_chars.h"

namespace isnad {
namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, kHtmlTags> kNames = {
    "",           "a",        "abbr",     "b",         "cite",     "em",         "font",     "i",
    "label",      "small",    "span",     "strong",    "time",     "address",    "article",  "aside",
    "blockquote", "body",     "button",   "caption",   "center",   "dd",         "details",  "dialog",
    "dir",        "div",      "dl",       "dt",        "fieldset", "figcaption", "figure",   "footer",
    "form",       "h1",       "h2",       "h3",        "h4",       "h5",         "h6",       "header",
    "hgroup",     "html",     "li",       "main",      "menu",     "nav",        "ol",       "p",
    "pre",        "search",   "section",  "summary",   "table",    "tbody",      "td",       "tfoot",
    "th",         "thead",    "tr",       "ul",        "audio",    "canvas",     "datalist", "map",
    "math",       "noscript", "object",   "option",    "select",   "svg",        "template", "video",
    "iframe",     "noembed",  "noframes", "plaintext", "script",   "style",      "textarea", "title",
    "xmp",        "br",       "hr",       "img",       "link",     "meta"};

constexpr size_t kLongest = 10;
constexpr size_t kSlots = 512;  // a power of two, four times as many as names

constexpr size_t slot_of(std::string_view name) {
    uint32_t hash = static_cast<uint32_t>(name.size());
    for (char c : name) hash = hash * 31 + static_cast<unsigned char>(c | 0x20);
    return (hash ^ (hash >> 9)) % kSlots;
}

constexpr std::array<uint8_t, kSlots> slots() {
    std::array<uint8_t, kSlots> table{};
    for (size_t i = 1; i < kNames.size(); ++i) {
        size_t slot = slot_of(kNames[i]);
        while (table[slot] != 0) slot = (slot + 1) % kSlots;
        table[slot] = static_cast<uint8_t>(i);
    }
    return table;
}
constexpr std::array<uint8_t, kSlots> kTable = slots();

}  // namespace

HtmlTag html_tag(std::string_view name) {
    if (name.size() > kLongest) return HtmlTag::other;
    for (size_t slot = slot_of(name); kTable[slot] != 0; slot = (slot + 1) % kSlots)
        if (same_ignoring_case(name, kNames[kTable[slot]])) return static_cast<HtmlTag>(kTable[slot]);
    return HtmlTag::other;
}

std::string_view name_of(HtmlTag tag) { return kNames[static_cast<size_t>(tag)]; }

}  // namespace isnad
