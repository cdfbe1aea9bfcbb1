#include "page/html_weight.h"

#include <algorithm>
#include <unordered_map>

namespace isnad {
namespace {

using enum HtmlTag;

constexpr uint32_t kCharsOfHeading = 150;  // a heading with more is a paragraph in large letters
constexpr uint32_t kCharsOfTeaser = 350;
constexpr uint32_t kTeasersAlike = 3;  // so many blocks that look alike are teasers
constexpr int kLevelsOfTeaser = 3;     // blocks from a teaser's text to the block that holds its link too
constexpr uint64_t kLeastAfterTitle =
    20;  // percent of the running text that must follow what claims to be the title

HtmlHint hint_of_tag(HtmlTag tag) {
    switch (tag) {
        case nav:
            return {HtmlRole::navigation, 60, "nav element"};
        case menu:
            return {HtmlRole::navigation, 40, "menu element"};
        case aside:
            return {HtmlRole::related, 40, "aside element"};
        case footer:
            return {HtmlRole::notice, 40, "footer element"};
        case dialog:
            return {HtmlRole::notice, 40, "dialog element"};
        default:
            return {};
    }
}

bool is_furniture(const HtmlHint& hint) { return hint.furniture() || hint.role == HtmlRole::tags; }

class Weigher {
 public:
    explicit Weigher(const HtmlLayout& layout) : in_(layout) {}

    HtmlWeights weigh(std::optional<uint32_t> begin) {
        out_.running.resize(in_.lines.size());
        for (size_t i = 0; i < out_.running.size(); ++i) out_.running[i] = running_text(in_.lines[i]);
        sum_lines();
        discount_before(begin);
        discount_teasers();
        mark_furniture();
        return std::move(out_);
    }

 private:
    template <class T>
    void add_to_parents(std::vector<T>& sums) const {
        for (size_t i = in_.nodes.size() - 1; i > 0; --i) sums[in_.nodes[i].parent] += sums[i];
    }

    void sum_lines() {
        out_.links.assign(in_.nodes.size(), 0);
        out_.chars.assign(in_.nodes.size(), 0);
        out_.link_lines.assign(in_.nodes.size(), 0);
        for (const HtmlLine& line : in_.lines) {
            out_.links[line.node] += line.link_chars;
            out_.chars[line.node] += line.chars;
            out_.link_lines[line.node] += line.all_link();
        }
        add_to_parents(out_.links);
        add_to_parents(out_.chars);
        add_to_parents(out_.link_lines);
    }

    std::vector<uint64_t> sum_running() const {
        std::vector<uint64_t> sums(in_.nodes.size(), 0);
        for (size_t i = 0; i < out_.running.size(); ++i) sums[in_.lines[i].node] += out_.running[i];
        add_to_parents(sums);
        return sums;
    }

    void discount_before(std::optional<uint32_t> begin) {
        if (!begin) return;
        uint64_t before = 0, after = 0;
        for (uint32_t i = 0; i < out_.running.size(); ++i) (i < *begin ? before : after) += out_.running[i];
        if (after * 100 < (before + after) * kLeastAfterTitle) return;
        std::fill_n(out_.running.begin(), *begin, 0u);
    }

    // The innermost block that holds this line of running text and a line that is a link; kNoIndex where it
    // is far, or holds more running text than a teaser has.
    uint32_t card_of(uint32_t line, const std::vector<uint32_t>& lines_within) const {
        uint32_t node = in_.lines[line].node;
        for (int level = 0; level < kLevelsOfTeaser && node != 0; ++level, node = in_.nodes[node].parent) {
            if (lines_within[node] > 2) return kNoIndex;
            if (out_.link_lines[node] > 0) return node;
        }
        return kNoIndex;
    }

    void discount_teasers() {
        std::vector<uint32_t> lines_within(in_.nodes.size(), 0);
        for (size_t i = 0; i < out_.running.size(); ++i)
            lines_within[in_.lines[i].node] += out_.running[i] > 0;
        add_to_parents(lines_within);
        std::vector<std::pair<uint32_t, uint32_t>> teasers;  // line, card
        std::unordered_map<uint32_t, uint32_t> alike;
        for (uint32_t i = 0; i < out_.running.size(); ++i) {
            if (out_.running[i] == 0 || out_.running[i] > kCharsOfTeaser) continue;
            const uint32_t card = card_of(i, lines_within);
            if (card == kNoIndex) continue;
            teasers.emplace_back(i, card);
            ++alike[in_.nodes[card].look];
        }
        for (const auto& [line, card] : teasers)
            if (alike[in_.nodes[card].look] >= kTeasersAlike) ++out_.teasers, out_.running[line] = 0;
    }

    // Furniture, unless it holds too large a share of the page's running text to be that.
    void mark_furniture() {
        const std::vector<uint64_t> all = sum_running();
        out_.furniture.assign(in_.nodes.size(), {});
        for (size_t i = 1; i < in_.nodes.size(); ++i) {
            const HtmlNode& node = in_.nodes[i];
            out_.furniture[i] = out_.furniture[node.parent];
            if (out_.furniture[i].role != HtmlRole::none) continue;
            for (const HtmlHint& hint : {node.hint, hint_of_tag(node.tag)})
                if (is_furniture(hint) && all[i] * 100 <= all[0] * hint.most_percent) {
                    out_.furniture[i] = hint;
                    break;
                }
        }
        for (size_t i = 0; i < out_.running.size(); ++i)
            if (out_.dropped(in_.lines[i].node)) out_.running[i] = 0;
        out_.text = sum_running();
    }

    const HtmlLayout& in_;
    HtmlWeights out_;
};

}  // namespace

uint32_t running_text(const HtmlLine& line) {
    if (is_heading(line.tag) && line.chars < kCharsOfHeading) return 0;
    if (line.tag == figcaption || line.tag == caption) return 0;
    if (line.link_chars * 10 > line.chars * 4 || line.meta_chars * 2 > line.chars) return 0;
    const uint32_t plain = line.chars - line.link_chars;
    if (plain < (line.tag == p ? kCharsOfParagraph : kCharsOfText)) return 0;
    return line.tag == li ? plain / 2 : plain;
}

HtmlWeights weigh(const HtmlLayout& layout, std::optional<uint32_t> begin) {
    return Weigher(layout).weigh(begin);
}

}  // namespace isnad
