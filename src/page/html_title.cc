#include "page/html_title.h"

#include "page/compare_key.h"
#include "page/html_flow.h"

namespace isnad {
namespace {

constexpr uint32_t kReach = 40;   // lines above the text within which any heading may be its title
constexpr int kLevelsOfName = 3;  // blocks round a line whose names may call it a title

}  // namespace

TitleFinder::TitleFinder(const HtmlLayout& layout, std::string_view html, std::string_view given_title)
    : in_(layout), html_(html), given_(compare_key(given_title)) {}

bool TitleFinder::named(uint32_t line) const {
    uint32_t node = in_.lines[line].node;
    for (int level = 0; level < kLevelsOfName && node != 0; ++level, node = in_.nodes[node].parent)
        if (in_.nodes[node].hint.role == HtmlRole::title) return true;
    return false;
}

std::string TitleFinder::key_of(uint32_t line) const {
    return compare_key(text_of(in_, in_.lines[line], html_));
}

std::optional<uint32_t> TitleFinder::exact() const {
    if (given_.find(' ') == std::string::npos) return std::nullopt;  // one word may stand anywhere
    std::optional<uint32_t> lesser;  // a smaller heading counts only where no other is the title
    for (uint32_t i = 0; i < in_.lines.size(); ++i) {
        const HtmlLine& line = in_.lines[i];
        const bool sure = line.tag == HtmlTag::h1 || named(i);
        if (!may_be(line) || (!sure && (lesser || line.all_link() || !is_heading(line.tag)))) continue;
        if (key_of(i) != given_) continue;
        if (sure) return i;
        lesser = i;
    }
    return lesser;
}

int TitleFinder::by_markup(uint32_t line, bool near) const {
    const HtmlTag tag = in_.lines[line].tag;
    if (tag == HtmlTag::h1) return 40;
    if (named(line)) return 35;
    return is_heading(tag) && near ? 20 - (static_cast<int>(tag) - static_cast<int>(HtmlTag::h1)) : 0;
}

// 0: cannot be the title; the higher, the likelier.
int TitleFinder::score(uint32_t i, uint32_t first_text, const HtmlWeights& weights) const {
    const HtmlLine& line = in_.lines[i];
    const bool near = i + kReach >= first_text;
    const int markup = by_markup(i, near);
    if (!may_be(line) || (markup == 0 && !(near && !given_.empty()))) return 0;
    const std::string key = key_of(i);
    if (key.empty()) return 0;
    if (key == given_) return weights.dropped(line.node) && markup == 0 ? 0 : 200 + markup;
    if (weights.dropped(line.node)) return line.tag == HtmlTag::h1 && !line.all_link() ? 5 : 0;
    const bool several_words = key.find(' ') != std::string::npos;
    const bool part =
        key.size() * 2 > given_.size() && given_.find(key) != std::string::npos && several_words;
    const bool holds =
        !given_.empty() && given_.size() * 2 > key.size() && key.find(given_) != std::string::npos;
    if (part || holds) return 100 + markup;
    if (line.all_link()) return line.tag == HtmlTag::h1 ? 10 : 0;
    return markup;
}

std::optional<uint32_t> TitleFinder::before(uint32_t first_text, const HtmlWeights& weights) const {
    std::optional<uint32_t> found;
    int best = 0;
    for (uint32_t i = 0; i < first_text && i < in_.lines.size(); ++i)
        if (const int value = score(i, first_text, weights); value > 0 && value >= best)
            best = value, found = i;
    return found;
}

}  // namespace isnad
