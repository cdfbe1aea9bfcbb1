#include "page/html_body.h"

#include <algorithm>
#include <cstddef>

namespace isnad {
namespace {

using enum HtmlTag;

constexpr uint64_t kDominates = 70;  // percent of the running text of a block: its text stands in this child
constexpr uint64_t kLeastOfNamed =
    30;  // percent of the page's running text that a block called its text must have
constexpr uint64_t kLeastOfArticle = 50;  // the same for blocks called article,
constexpr uint64_t kLeastWithTitle = 20;  // and for those that hold the title
constexpr uint64_t kCharsOfNamed = 200;   // or so much running text at least
constexpr uint64_t kCharsOfSibling = 80;  // running text that makes a neighbour of the text part of it
constexpr uint64_t kMostWithin = 30;      // percent of the text; a larger part of it is not cut out
constexpr uint32_t kTeasersOfFrontPage = 4;
constexpr ptrdiff_t kLinesOfShortPage = 12;  // a page without running text that has more lines is no article
constexpr size_t kLevelsOfSiblings = 3;

bool holds_lines_only(HtmlTag tag) {
    switch (tag) {
        case p:
        case pre:
        case li:
        case dd:
        case dt:
        case blockquote:
        case figure:
        case figcaption:
        case address:
        case caption:
        case tr:
        case td:
        case th:
            return true;
        default:
            return is_heading(tag);
    }
}

class Finder {
 public:
    Finder(const HtmlLayout& layout, const HtmlWeights& weights, std::optional<uint32_t> title)
        : in_(layout), weights_(weights), title_(title) {}

    HtmlBody find() {
        choose();
        out_.found = out_.node != 0 || weights_.text[0] > 0 || is_short_page();
        while (const uint32_t child = weights_.text[0] > 0 ? dominant_child(out_.node) : 0) out_.node = child;
        join_siblings();
        for (size_t i = 1; i < in_.nodes.size(); ++i)
            out_.inside[i] = out_.inside[i] || out_.inside[in_.nodes[i].parent];
        prune();
        return std::move(out_);
    }

 private:
    // Running text; on a page that has none, any text that is no link.
    uint64_t text(uint32_t node) const {
        return weights_.text[0] > 0 ? weights_.text[node] : weights_.chars[node] - weights_.links[node];
    }
    // A front page, of teasers and links alone, is no article.
    bool is_short_page() const {
        const auto lines = std::count_if(in_.lines.begin(), in_.lines.end(), [&](const HtmlLine& line) {
            return !line.all_link() && !weights_.dropped(line.node);
        });
        return lines <= kLinesOfShortPage && weights_.teasers < kTeasersOfFrontPage;
    }
    bool has_share(uint32_t node, uint64_t percent) const { return text(node) * 100 >= text(0) * percent; }
    bool holds_title(uint32_t node) const {
        return title_ && in_.nodes[node].first_line <= *title_ && *title_ < in_.nodes[node].end_line;
    }
    static bool is_article(const HtmlNode& node) {
        return node.hint.role == HtmlRole::article || node.tag == article || node.tag == HtmlTag::main;
    }

    // The block with the most running text among those that pass; of two with as much, the inner.
    template <class Pass>
    uint32_t largest(Pass passes) const {
        uint32_t found = 0;
        for (uint32_t i = 1; i < in_.nodes.size(); ++i)
            if (passes(i) && !weights_.dropped(i) && text(i) > 0 && (found == 0 || text(i) >= text(found)))
                found = i;
        return found;
    }

    void choose() {
        const uint32_t named = largest([&](uint32_t i) { return in_.nodes[i].hint.role == HtmlRole::text; });
        if (named != 0 && (has_share(named, kLeastOfNamed) || text(named) >= kCharsOfNamed)) {
            out_.node = named;
            return;
        }
        const uint32_t titled =
            largest([&](uint32_t i) { return is_article(in_.nodes[i]) && holds_title(i); });
        const uint32_t any = largest([&](uint32_t i) { return is_article(in_.nodes[i]); });
        if (titled != 0 && has_share(titled, kLeastWithTitle))
            out_.node = titled;
        else if (any != 0 && has_share(any, kLeastOfArticle))
            out_.node = any;
    }

    // The child that holds nearly all running text of `node`; 0 where none does. Rows and cells lead on only
    // where they hold blocks themselves: those of a layout.
    uint32_t dominant_child(uint32_t node) const {
        for (uint32_t child = node + 1; child < in_.nodes[node].end; child = in_.nodes[child].end) {
            const HtmlTag tag = in_.nodes[child].tag;
            const bool layout = (tag == tr || is_cell(tag)) && in_.nodes[child].end > child + 1;
            if (text(child) > 0 && text(child) * 100 >= text(node) * kDominates &&
                (layout || !holds_lines_only(tag)))
                return child;
        }
        return 0;
    }

    // Blocks beside the text that look like it, or that are paragraphs too, belong to it.
    void join_siblings() {
        out_.inside.assign(in_.nodes.size(), false);
        out_.inside[out_.node] = true;
        uint32_t node = out_.node;
        for (size_t level = 0; level < kLevelsOfSiblings && node != 0; ++level) {
            const uint32_t parent = in_.nodes[node].parent;
            if (parent == 0 || in_.nodes[parent].tag == HtmlTag::body) break;
            for (uint32_t child = parent + 1; child < in_.nodes[parent].end; child = in_.nodes[child].end)
                if (child != node && joins(child, node)) out_.inside[child] = true;
            node = parent;
        }
    }

    bool joins(uint32_t sibling, uint32_t node) const {
        if (weights_.dropped(sibling) || text(sibling) < kCharsOfSibling) return false;
        if (weights_.links[sibling] * 5 > weights_.chars[sibling]) return false;
        const HtmlNode& one = in_.nodes[sibling];
        return one.look == in_.nodes[node].look || one.tag == p || one.tag == blockquote;
    }

    void prune() {
        out_.inner.assign(in_.nodes.size(), {});
        const uint64_t whole = std::max<uint64_t>(text(out_.node), 1);
        for (uint32_t i = 1; i < in_.nodes.size(); ++i) {
            out_.inner[i] = out_.inner[in_.nodes[i].parent];
            if (!out_.inner[i].empty() || i == out_.node || !out_.inside[i] || weights_.dropped(i)) continue;
            if (text(i) * 100 < whole * kMostWithin) out_.inner[i] = why_not_text(i);
        }
    }

    std::string_view why_not_text(uint32_t node) const {
        const HtmlTag tag = in_.nodes[node].tag;
        const uint32_t links = weights_.link_lines[node];
        const bool mostly_links = weights_.links[node] * 2 > weights_.chars[node];
        if (tag == form) return kFormWithin;
        if (tag == aside) return kAsideWithin;
        if (tag == article && links > 0) return kCardWithin;
        const bool no_text = text(node) == 0 && weights_.links[node] * 3 > weights_.chars[node];
        if (links >= 2 && (mostly_links || no_text)) return kLinksWithin;
        return links == 1 && mostly_links ? kCardWithin : std::string_view();
    }

    const HtmlLayout& in_;
    const HtmlWeights& weights_;
    std::optional<uint32_t> title_;
    HtmlBody out_;
};

}  // namespace

HtmlBody find_body(const HtmlLayout& layout, const HtmlWeights& weights, std::optional<uint32_t> title) {
    return Finder(layout, weights, title).find();
}

}  // namespace isnad
