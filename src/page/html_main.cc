#include "page/html_main.h"

#include <algorithm>

#include "page/compare_key.h"
#include "page/html_flow.h"

namespace isnad {
namespace {

using enum HtmlTag;

constexpr uint32_t kCharsOfText = 40;       // without blanks; a shorter line is no running text by itself
constexpr uint32_t kCharsOfParagraph = 20;  // the same where the markup says that it is a paragraph
constexpr uint32_t kCharsOfMeta = 120;      // a line of dates and names has no more
constexpr uint32_t kCharsOfSibling = 80;    // running text that makes a neighbour of the text part of it
constexpr uint32_t kCharsOfSummary = 400;
constexpr uint32_t kCharsOfCaption = 200, kCharsOfCaptionInText = 120;
constexpr uint64_t kDominates = 70;    // percent of the running text: the text stands in this child
constexpr uint64_t kLeastOfBody = 30;  // percent of the page's running text that a named body must have
constexpr uint64_t kLeastOfArticle = 50;
constexpr uint32_t kHeadReach = 40;  // lines above the text in which its title is looked for
constexpr size_t kLevelsOfSiblings = 3;
constexpr std::string_view kLinkAlone = "a link by itself", kLinkList = "a list of links",
                           kCard = "card of an article", kForm = "form within the text",
                           kAside = "aside of the text", kShortInHead = "short line above the text",
                           kDateOrName = "date or author's name", kTagList = "list of tags",
                           kLooseHeading = "heading of a dropped part", kNavTag = "nav element",
                           kFooterTag = "footer element", kAsideTag = "aside element",
                           kDialogTag = "dialog element";

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

HtmlHint hint_of_tag(HtmlTag tag) {
    switch (tag) {
        case nav:
            return {HtmlRole::navigation, 60, kNavTag};
        case menu:
            return {HtmlRole::navigation, 40, kNavTag};
        case aside:
            return {HtmlRole::related, 40, kAsideTag};
        case footer:
            return {HtmlRole::notice, 40, kFooterTag};
        case dialog:
            return {HtmlRole::notice, 40, kDialogTag};
        default:
            return {};
    }
}

class Chooser {
 public:
    Chooser(const HtmlLayout& layout, std::string_view html, std::string_view given_title)
        : in_(layout), html_(html), given_(compare_key(given_title)) {}

    MainText choose() {
        out_.fates.resize(in_.lines.size());
        measure_lines();
        drop_furniture();
        find_body();
        join_siblings();
        mark_body_lines();
        prune_body();
        find_title();
        judge_lines();
        drop_loose_headings();
        return std::move(out_);
    }

 private:
    // ---- how much running text stands where
    // ---------------------------------------------------------------------------

    static uint32_t running_text(const HtmlLine& line) {
        if (is_heading(line.tag) || line.tag == figcaption || line.tag == caption) return 0;
        if (line.link_chars * 10 > line.chars * 4 || line.meta_chars * 2 > line.chars) return 0;
        const uint32_t plain = line.chars - line.link_chars;
        if (plain < (line.tag == p ? kCharsOfParagraph : kCharsOfText)) return 0;
        return line.tag == li ? plain / 2 : plain;
    }

    void measure_lines() {
        running_.resize(in_.lines.size());
        for (size_t i = 0; i < running_.size(); ++i) running_[i] = running_text(in_.lines[i]);
        sum_up(total_);
        links_.assign(in_.nodes.size(), 0);
        chars_.assign(in_.nodes.size(), 0);
        for (const HtmlLine& line : in_.lines)
            links_[line.node] += line.link_chars, chars_[line.node] += line.chars;
        add_to_parents(links_);
        add_to_parents(chars_);
    }

    void sum_up(std::vector<uint64_t>& sums) const {
        sums.assign(in_.nodes.size(), 0);
        for (size_t i = 0; i < running_.size(); ++i) sums[in_.lines[i].node] += running_[i];
        add_to_parents(sums);
    }

    void add_to_parents(std::vector<uint64_t>& sums) const {
        for (size_t i = in_.nodes.size() - 1; i > 0; --i) sums[in_.nodes[i].parent] += sums[i];
    }

    // Furniture, unless it holds too large a share of the page's running text to be that.
    void drop_furniture() {
        furniture_.assign(in_.nodes.size(), {});
        for (size_t i = 1; i < in_.nodes.size(); ++i) {
            const HtmlNode& node = in_.nodes[i];
            furniture_[i] = furniture_[node.parent];
            if (furniture_[i].role != HtmlRole::none) continue;
            for (const HtmlHint& hint : {node.hint, hint_of_tag(node.tag)})
                if (is_furniture(hint) && total_[i] * 100 <= total_[0] * hint.most_percent) {
                    furniture_[i] = hint;
                    break;
                }
        }
        for (size_t i = 0; i < running_.size(); ++i)
            if (dropped(in_.lines[i].node)) running_[i] = 0;
        sum_up(text_);
    }
    static bool is_furniture(const HtmlHint& hint) { return hint.furniture() || hint.role == HtmlRole::tags; }
    bool dropped(uint32_t node) const { return furniture_[node].role != HtmlRole::none; }

    // ---- the block that is the text
    // -----------------------------------------------------------------------------------

    void find_body() {
        const auto best = [&](auto&& named) {
            uint32_t found = 0;
            for (uint32_t i = 1; i < in_.nodes.size(); ++i)
                if (named(in_.nodes[i]) && !dropped(i) && text_[i] > 0 &&
                    (found == 0 || text_[i] >= text_[found]))
                    found = i;
            return found;
        };
        body_ = best([](const HtmlNode& n) { return n.hint.role == HtmlRole::text; });
        if (body_ == 0 || text_[body_] * 100 < text_[0] * kLeastOfBody) {
            body_ = best([](const HtmlNode& n) {
                return n.hint.role == HtmlRole::article || n.tag == article || n.tag == HtmlTag::main;
            });
            if (text_[body_] * 100 < text_[0] * kLeastOfArticle) body_ = 0;
        }
        while (const uint32_t child = dominant_child(body_)) body_ = child;
    }

    // The child that holds nearly all running text of `node`; 0 where none does.
    uint32_t dominant_child(uint32_t node) const {
        for (uint32_t child = node + 1; child < in_.nodes[node].end; child = in_.nodes[child].end)
            if (text_[child] > 0 && text_[child] * 100 >= text_[node] * kDominates &&
                !holds_lines_only(in_.nodes[child].tag))
                return child;
        // Within a layout table the way leads through its rows and cells.
        for (uint32_t child = node + 1; child < in_.nodes[node].end; child = in_.nodes[child].end)
            if ((in_.nodes[child].tag == tr || is_cell(in_.nodes[child].tag)) && text_[child] > 0 &&
                text_[child] * 100 >= text_[node] * kDominates && in_.nodes[child].end > child + 1)
                return child;
        return 0;
    }

    // Blocks beside the text that look like it, or that are paragraphs too, belong to it.
    void join_siblings() {
        in_body_.assign(in_.nodes.size(), false);
        in_body_[body_] = true;
        uint32_t node = body_;
        for (size_t level = 0; level < kLevelsOfSiblings && node != 0; ++level) {
            const uint32_t parent = in_.nodes[node].parent;
            if (parent == 0 || in_.nodes[parent].tag == HtmlTag::body) break;
            for (uint32_t child = parent + 1; child < in_.nodes[parent].end; child = in_.nodes[child].end)
                if (child != node && joins(child, node)) in_body_[child] = true;
            node = parent;
        }
    }

    bool joins(uint32_t sibling, uint32_t node) const {
        if (dropped(sibling) || text_[sibling] < kCharsOfSibling) return false;
        if (links_[sibling] * 5 > chars_[sibling]) return false;
        const HtmlNode& one = in_.nodes[sibling];
        return one.look == in_.nodes[node].look || one.tag == p || one.tag == blockquote;
    }

    void mark_body_lines() {
        for (size_t i = 1; i < in_.nodes.size(); ++i)
            in_body_[i] = in_body_[i] || in_body_[in_.nodes[i].parent];
        first_text_ = static_cast<uint32_t>(in_.lines.size());
        out_.begin = first_text_;
        for (uint32_t i = 0; i < in_.lines.size(); ++i) {
            if (!in_body_[in_.lines[i].node]) continue;
            out_.begin = std::min(out_.begin, i);
            out_.end = i + 1;
            if (running_[i] > 0) first_text_ = std::min(first_text_, i), out_.last_text = i;
        }
        if (first_text_ == in_.lines.size()) first_text_ = out_.begin;
        out_.first_text = first_text_;
    }

    // Lists of links, cards of other articles, forms and asides within the text.
    void prune_body() {
        inner_.assign(in_.nodes.size(), {});
        const uint64_t whole = std::max<uint64_t>(text_[body_], 1);
        std::vector<uint32_t> link_lines(in_.nodes.size(), 0);
        for (const HtmlLine& line : in_.lines) link_lines[line.node] += line.all_link();
        for (size_t i = in_.nodes.size() - 1; i > 0; --i) link_lines[in_.nodes[i].parent] += link_lines[i];
        for (uint32_t i = 1; i < in_.nodes.size(); ++i) {
            const HtmlNode& node = in_.nodes[i];
            inner_[i] = inner_[node.parent];
            if (!inner_[i].empty() || i == body_ || !in_body_[i] || dropped(i)) continue;
            const bool small = text_[i] * 100 < whole * 30;
            if (!small) continue;
            if (node.tag == form)
                inner_[i] = kForm;
            else if (node.tag == aside)
                inner_[i] = kAside;
            else if (node.tag == article && link_lines[i] > 0)
                inner_[i] = kCard;
            else if (link_lines[i] >= 2 && links_[i] * 2 > chars_[i])
                inner_[i] = kLinkList;
        }
    }

    // ---- the title
    // ----------------------------------------------------------------------------------------------------

    bool named_title(uint32_t line) const {
        uint32_t node = in_.lines[line].node;
        for (int level = 0; level < 3 && node != 0 && node != kNoIndex;
             ++level, node = in_.nodes[node].parent)
            if (in_.nodes[node].hint.role == HtmlRole::title) return true;
        return false;
    }

    // 0: cannot be the title; the higher, the likelier.
    int title_score(uint32_t i) const {
        const HtmlLine& line = in_.lines[i];
        const bool named = named_title(i);
        if (line.chars < 4 || line.chars > 300 || dropped(line.node)) return 0;
        const bool is_h = is_heading(line.tag);
        const bool near = i + kHeadReach >= first_text_;
        if (!is_h && !named && !(near && !given_.empty())) return 0;
        const std::string key = compare_key(text_of(in_, line, html_));
        if (key.empty()) return 0;
        const int by_markup = line.tag == h1 ? 40
                              : named        ? 35
                              : is_h && near ? 20 - (static_cast<int>(line.tag) - static_cast<int>(h1))
                                             : 0;
        if (key == given_) return 200 + by_markup;
        const bool part = key.size() * 2 > given_.size() && given_.find(key) != std::string::npos;
        if (part && key.find(' ') != std::string::npos) return 100 + by_markup;
        if (!given_.empty() && key.find(given_) != std::string::npos && given_.size() * 2 > key.size())
            return 100 + by_markup;
        if (line.all_link() && line.tag != h1) return 0;
        return line.tag == h1 && line.all_link() ? 10 : by_markup;
    }

    void find_title() {
        int best = 0;
        const uint32_t end = std::min<uint32_t>(first_text_, static_cast<uint32_t>(in_.lines.size()));
        for (uint32_t i = 0; i < end; ++i) {
            const int score = title_score(i);
            if (score >= best && score > 0) best = score, out_.title = i;
        }
        if (out_.title) out_.begin = std::min(out_.begin, *out_.title);
    }

    // ---- every line's fate
    // --------------------------------------------------------------------------------------------

    void judge_lines() {
        for (uint32_t i = 0; i < in_.lines.size(); ++i) {
            if (out_.title && i == *out_.title)
                keep(i, BlockKind::title);
            else
                judge(i);
        }
    }

    void keep(uint32_t i, BlockKind kind) { out_.fates[i] = {true, kind, DropReason::navigation, {}}; }
    void drop(uint32_t i, DropReason reason, std::string_view rule) {
        out_.fates[i] = {false, BlockKind::paragraph, reason, rule};
    }

    void judge(uint32_t i) {
        const HtmlLine& line = in_.lines[i];
        const HtmlHint& furniture = furniture_[line.node];
        if (furniture.role != HtmlRole::none) return drop(i, reason_of(furniture.role), furniture.rule);
        if (out_.title && i < *out_.title) return;
        if (i < out_.begin || i >= out_.end) return;
        if (!inner_[line.node].empty())
            return drop(i, inner_[line.node] == kForm ? DropReason::notice : DropReason::related,
                        inner_[line.node]);
        if (line.chars <= kCharsOfMeta && line.meta_chars * 10 >= line.chars * 6)
            return drop(i, DropReason::metadata, kDateOrName);
        if (line.all_link()) return drop_link(i);
        if (in_body_[line.node]) return keep_in_body(i);
        if (i < first_text_) return judge_head(i);
    }

    void drop_link(uint32_t i) {
        const HtmlLine& line = in_.lines[i];
        for (uint32_t s = line.first; s < line.end; ++s)
            if (in_.segments[s].role == HtmlRole::tags) return drop(i, DropReason::keywords, kTagList);
        drop(i, i < first_text_ ? DropReason::navigation : DropReason::related, kLinkAlone);
    }

    BlockKind kind_of(const HtmlLine& line) const {
        if (is_heading(line.tag)) return BlockKind::heading;
        return is_caption(line) ? BlockKind::caption : BlockKind::paragraph;
    }

    bool within(uint32_t node, HtmlRole role) const {
        for (int level = 0; level < 3 && node != 0 && node != kNoIndex;
             ++level, node = in_.nodes[node].parent)
            if (in_.nodes[node].hint.role == role) return true;
        return false;
    }

    void keep_in_body(uint32_t i) {
        const HtmlLine& line = in_.lines[i];
        BlockKind kind = kind_of(line);
        if (kind == BlockKind::paragraph && i <= first_text_ && within(line.node, HtmlRole::summary))
            kind = BlockKind::summary;
        keep(i, kind);
    }

    // Between title and text. Short lines without links are left to the rules for lines: dates, names,
    // places.
    void judge_head(uint32_t i) {
        const HtmlLine& line = in_.lines[i];
        if (is_caption(line)) return keep(i, BlockKind::caption);
        if (line.link_chars * 2 > line.chars || !out_.title || i < *out_.title)
            return drop(i, DropReason::navigation, kShortInHead);
        const bool summary =
            line.chars >= kCharsOfText || (is_heading(line.tag) && line.chars >= kCharsOfParagraph);
        keep(i, summary && line.chars <= kCharsOfSummary && summaries_++ == 0 ? BlockKind::summary
                                                                              : BlockKind::paragraph);
    }

    // The markup says so, or it stands under a picture and is no sentence.
    bool is_caption(const HtmlLine& line) const {
        if (line.tag == figcaption || line.tag == caption || in_.nodes[line.node].tag == figure) return true;
        const uint32_t most = in_body_[line.node] ? kCharsOfCaptionInText : kCharsOfCaption;
        return line.after_image && line.chars <= most && !is_heading(line.tag) && !ends_like_sentence(line);
    }

    bool ends_like_sentence(const HtmlLine& line) const {
        const std::string_view text = under(line.source, html_);
        return text.ends_with('.') || text.ends_with(':') || text.ends_with("؟") || text.ends_with('!');
    }

    // A heading all of whose part was dropped goes with it.
    void drop_loose_headings() {
        bool text_follows = false;
        for (uint32_t i = out_.end; i > out_.begin; --i) {
            LineFate& fate = out_.fates[i - 1];
            if (!fate.kept) continue;
            if (fate.kind != BlockKind::heading) {
                text_follows = fate.kind != BlockKind::caption || text_follows;
                continue;
            }
            const bool dropped_next =
                i < out_.end && !out_.fates[i].kept && out_.fates[i].reason != DropReason::metadata;
            if (!text_follows || (dropped_next && !next_kept_is_text(i)))
                drop(i - 1, DropReason::related, kLooseHeading);
        }
    }

    bool next_kept_is_text(uint32_t from) const {
        for (uint32_t i = from; i < out_.end; ++i)
            if (out_.fates[i].kept) return out_.fates[i].kind != BlockKind::heading;
        return false;
    }

    const HtmlLayout& in_;
    std::string_view html_;
    std::string given_;
    MainText out_;
    std::vector<uint32_t> running_;  // a line's running text
    std::vector<uint64_t> total_, text_, links_,
        chars_;                            // a node's: running text, the same without furniture, …
    std::vector<HtmlHint> furniture_;      // of a node, its own or inherited
    std::vector<std::string_view> inner_;  // why a part of the text is none, by node
    std::vector<bool> in_body_;
    uint32_t body_ = 0;
    uint32_t first_text_ = 0;
    uint32_t summaries_ = 0;
};

}  // namespace

MainText find_main_text(const HtmlLayout& layout, std::string_view html, std::string_view given_title) {
    return Chooser(layout, html, given_title).choose();
}

}  // namespace isnad
