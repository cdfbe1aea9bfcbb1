#include "page/html_main.h"

#include <algorithm>
#include <cstddef>

#include "page/html_body.h"
#include "page/html_flow.h"
#include "page/html_title.h"
#include "page/html_weight.h"

namespace isnad {
namespace {

using enum HtmlTag;

constexpr uint32_t kCharsOfMeta = 120;  // a line of dates and names has no more
constexpr uint32_t kCharsOfSummary = 400;
constexpr uint32_t kCharsOfCaption = 200, kCharsOfCaptionInText = 120;
constexpr uint32_t kLongHeading = 150;  // a heading with more is a paragraph
constexpr uint32_t kLinesBelow = 6;     // of the text, among which labelled lines are looked for
constexpr uint32_t kCharsOfLabel = 80;
constexpr size_t kLongestLabel = 30;  // bytes before its colon
constexpr int kLevelsOfName = 3;      // blocks round a line whose names tell what it is
constexpr std::string_view kLinkAlone = "a link by itself", kShortInHead = "short line above the text",
                           kDateOrName = "date or author's name", kTagList = "list of tags",
                           kLooseHeading = "heading of a dropped part", kBelowText = "below the text";

class Judge {
 public:
    Judge(const HtmlLayout& layout, std::string_view html, std::string_view given_title)
        : in_(layout),
          html_(html),
          titles_(layout, html, given_title),
          exact_(titles_.exact()),
          weights_(weigh(layout, exact_)),
          body_(find_body(layout, weights_, exact_)) {}

    MainText judge() {
        out_.fates.resize(in_.lines.size());
        bound_text();
        if (body_.found) out_.title = titles_.before(out_.first_text, weights_);
        if (body_.found && weights_.text[0] > 0) set_others_apart();
        if (out_.title) out_.begin = std::min(out_.begin, *out_.title);
        for (uint32_t i = 0; i < in_.lines.size(); ++i) {
            const HtmlOther* other = others_[i] == 0 ? nullptr : &out_.others[others_[i] - 1];
            if (other != nullptr)
                judge_other(i, *other);
            else
                judge_line(i);
        }
        keep_labels_below();
        drop_loose_headings();
        return std::move(out_);
    }

 private:
    bool inside(const HtmlLine& line) const {
        return body_.found && (body_.inside[line.node] || body_.node == 0);
    }

    void set_others_apart() {
        out_.others = find_others(in_, weights_, {out_.title, out_.first_text}, html_);
        for (size_t n = 0; n < out_.others.size(); ++n)
            std::fill(others_.begin() + out_.others[n].title, others_.begin() + out_.others[n].end,
                      static_cast<uint32_t>(n + 1));
        if (!out_.others.empty()) bound_text();
    }

    // A line of another article. What its head says of day and author is left to the rules for lines.
    void judge_other(uint32_t i, const HtmlOther& other) {
        const HtmlLine& line = in_.lines[i];
        const HtmlHint& furniture = weights_.furniture[line.node];
        const bool own = furniture.rule != weights_.furniture[in_.lines[other.title].node].rule;
        if (i == other.title) return keep(i, other.sure ? BlockKind::title : BlockKind::heading);
        if (own && furniture.role != HtmlRole::none)
            return drop(i, reason_of(furniture.role), furniture.rule);
        if (line.all_link()) return drop_link(i);
        if (i < other.first_text)
            return keep(i, is_caption(line) ? BlockKind::caption : BlockKind::paragraph);
        if (line.chars <= kCharsOfMeta && line.meta_chars * 10 >= line.chars * 6)
            return drop(i, DropReason::metadata, kDateOrName);
        keep_in_body(i);
    }

    void bound_text() {
        const auto none = static_cast<uint32_t>(in_.lines.size());
        out_.begin = out_.first_text = none;
        others_.resize(none, 0);
        for (uint32_t i = 0; i < none; ++i) {
            if (!inside(in_.lines[i]) || others_[i] != 0) continue;
            out_.begin = std::min(out_.begin, i);
            out_.end = i + 1;
            if (weights_.running[i] > 0) out_.first_text = std::min(out_.first_text, i), out_.last_text = i;
        }
        if (out_.first_text == none && out_.end > 0)
            out_.first_text = out_.end, out_.last_text = out_.end - 1;
        if (none > 0 && out_.begin < none) find_foot();
    }

    // Below the last running text only what stands with it: in its block, or the one round it if that is the
    // text.
    void find_foot() {
        uint32_t node = in_.lines[out_.last_text].node;
        while (node != 0 && node != body_.node && in_.nodes[node].end_line <= out_.last_text + 1)
            node = in_.nodes[node].parent;
        if (!scattered()) node = body_.node;
        foot_end_ = node == 0 && scattered() ? out_.last_text + 1 : in_.nodes[node].end_line;
    }

    // The text is the whole page, or nearly so: most of its lines are no running text.
    bool scattered() const {
        if (weights_.text[body_.node] == 0) return false;
        return body_.node == 0 || in_.nodes[body_.node].tag == HtmlTag::body;
    }

    void keep(uint32_t i, BlockKind kind) { out_.fates[i] = {true, kind, DropReason::navigation, {}}; }
    void drop(uint32_t i, DropReason reason, std::string_view rule) {
        out_.fates[i] = {false, BlockKind::paragraph, reason, rule};
    }

    void judge_line(uint32_t i) {
        const HtmlLine& line = in_.lines[i];
        if (out_.title && i == *out_.title) return keep(i, BlockKind::title);
        const HtmlHint& furniture = weights_.furniture[line.node];
        if (furniture.role != HtmlRole::none) return drop(i, reason_of(furniture.role), furniture.rule);
        if ((out_.title && i < *out_.title) || i < out_.begin || i >= out_.end) return;
        const std::string_view inner = body_.inner[line.node];
        if (!inner.empty())
            return drop(i, inner == kFormWithin ? DropReason::notice : DropReason::related, inner);
        if (line.chars <= kCharsOfMeta && line.meta_chars * 10 >= line.chars * 6)
            return drop(i, DropReason::metadata, kDateOrName);
        if (line.all_link()) return drop_link(i);
        if (i > out_.last_text && i >= foot_end_) return drop(i, DropReason::navigation, kBelowText);
        if (i < out_.first_text && (!body_.inside[line.node] || scattered())) return judge_head(i);
        if (inside(line)) keep_in_body(i);
    }

    void drop_link(uint32_t i) {
        const HtmlLine& line = in_.lines[i];
        for (uint32_t s = line.first; s < line.end; ++s)
            if (in_.segments[s].role == HtmlRole::tags) return drop(i, DropReason::keywords, kTagList);
        drop(i, i < out_.first_text ? DropReason::navigation : DropReason::related, kLinkAlone);
    }

    bool named(uint32_t node, HtmlRole role) const {
        for (int level = 0; level < kLevelsOfName && node != 0; ++level, node = in_.nodes[node].parent)
            if (in_.nodes[node].hint.role == role) return true;
        return false;
    }

    void keep_in_body(uint32_t i) {
        const HtmlLine& line = in_.lines[i];
        if (is_heading(line.tag) && line.chars < kLongHeading) return keep(i, BlockKind::heading);
        if (is_caption(line)) return keep(i, BlockKind::caption);
        const bool summary = i <= out_.first_text && named(line.node, HtmlRole::summary);
        keep(i, summary ? BlockKind::summary : BlockKind::paragraph);
    }

    // Between title and text. Short lines without links are left to the rules for lines: dates, names,
    // places.
    void judge_head(uint32_t i) {
        const HtmlLine& line = in_.lines[i];
        if (is_caption(line)) return keep(i, BlockKind::caption);
        if (line.link_chars * 2 > line.chars || (!out_.title && !is_heading(line.tag)))
            return drop(i, DropReason::navigation, kShortInHead);
        const bool long_heading = is_heading(line.tag) && line.chars >= kCharsOfParagraph;
        const bool summary = (line.chars >= kCharsOfText || long_heading) && line.chars <= kCharsOfSummary;
        keep(i, summary && summaries_++ == 0 ? BlockKind::summary : BlockKind::paragraph);
    }

    // The markup says so, or it stands under a picture and is no sentence.
    bool is_caption(const HtmlLine& line) const {
        if (line.tag == figcaption || line.tag == caption || in_.nodes[line.node].tag == figure) return true;
        const uint32_t most = body_.inside[line.node] ? kCharsOfCaptionInText : kCharsOfCaption;
        return line.after_image && line.chars <= most && !is_heading(line.tag) && !ends_like_sentence(line);
    }

    bool ends_like_sentence(const HtmlLine& line) const {
        const std::string_view text = under(line.source, html_);
        return text.ends_with('.') || text.ends_with(':') || text.ends_with("؟") || text.ends_with('!');
    }

    // `المصدر: …` often stands in a block of its own right below the text; the rules for lines know what to
    // do with it.
    void keep_labels_below() {
        const uint32_t around = body_.node == 0 ? 0 : in_.nodes[body_.node].parent;
        if (around == 0 || around == kNoIndex || !out_.title) return;
        const uint32_t end = std::min(in_.nodes[around].end_line, out_.end + kLinesBelow);
        for (uint32_t i = out_.end; i < end && others_[i] == 0; ++i) {
            const HtmlLine& line = in_.lines[i];
            if (weights_.dropped(line.node) || line.chars > kCharsOfLabel || !is_labelled(line)) continue;
            keep(i, BlockKind::paragraph);
            out_.end = i + 1;
        }
    }

    // A colon after one or two words, and something behind it.
    bool is_labelled(const HtmlLine& line) const {
        const std::string text = text_of(in_, line, html_);
        const size_t colon = text.find(':');
        if (colon == std::string::npos || colon == 0 || colon + 2 >= text.size() || colon > kLongestLabel)
            return false;
        return std::none_of(text.begin(), text.begin() + static_cast<ptrdiff_t>(colon),
                            [](char c) { return c >= '0' && c <= '9'; });
    }

    // A heading all of whose part was dropped goes with it.
    void drop_loose_headings() {
        bool text_follows = false;
        for (uint32_t i = out_.end; i > out_.begin; --i) {
            const LineFate& fate = out_.fates[i - 1];
            if (!fate.kept) continue;
            if (fate.kind != BlockKind::heading) {
                text_follows = text_follows || fate.kind != BlockKind::caption;
                continue;
            }
            const bool cut_off =
                i < out_.end && !out_.fates[i].kept && out_.fates[i].reason != DropReason::metadata;
            if (!text_follows || (cut_off && !text_is_next(i)))
                drop(i - 1, DropReason::related, kLooseHeading);
        }
    }

    bool text_is_next(uint32_t from) const {
        for (uint32_t i = from; i < out_.end; ++i)
            if (out_.fates[i].kept) return out_.fates[i].kind != BlockKind::heading;
        return false;
    }

    const HtmlLayout& in_;
    std::string_view html_;
    TitleFinder titles_;
    std::optional<uint32_t> exact_;
    HtmlWeights weights_;
    HtmlBody body_;
    MainText out_;
    std::vector<uint32_t> others_;  // of a line: the other article that it is part of, from 1; 0: none
    uint32_t foot_end_ = 0;
    uint32_t summaries_ = 0;
};

}  // namespace

MainText find_main_text(const HtmlLayout& layout, std::string_view html, std::string_view given_title) {
    return Judge(layout, html, given_title).judge();
}

}  // namespace isnad
