#include "page/html_line_builder.h"

#include "page/html_text.h"

namespace isnad {

void HtmlLineBuilder::add_text(Span raw, HtmlContent content) {
    const uint32_t chars = visible_chars(under(raw, html_));
    if (!stack_.empty() && !stack_.top().hidden_rule.empty()) {
        if (chars > 0) out_.hidden.push_back({raw, stack_.top().hidden_rule});
        return;
    }
    if (chars == 0 && line_.chars == 0) return;  // white space before a line
    const HtmlRole role = stack_.empty() ? HtmlRole::none : stack_.top().role;
    if (line_.chars == 0) begin_line();
    const uint32_t anchor = stack_.empty() ? 0 : stack_.top().link;
    out_.segments.push_back({raw, content, role, anchor, false, gap_});
    gap_ = false;
    if (chars == 0) return;
    line_.chars += chars;
    if (anchor != 0) line_.link_chars += chars;
    chars_ += chars;
    line_.end = static_cast<uint32_t>(out_.segments.size());
    if (line_.source.empty()) line_.source.begin = raw.begin;
    line_.source.end = raw.end;
}

void HtmlLineBuilder::begin_line() {
    line_.first = static_cast<uint32_t>(out_.segments.size());
    if (stack_.empty()) return;
    line_.node = stack_.top().node;
    line_.tag = stack_.top().line_tag;
    line_.cell = is_cell(out_.nodes[line_.node].tag);
    line_.after_image = follows_image();
}

void HtmlLineBuilder::break_line() {
    gap_ = false;
    if (line_.chars == 0) return;
    out_.segments.resize(line_.end);  // without white space behind
    out_.lines.push_back(line_);
    line_ = {};
    image_ = kNoIndex;
}

void HtmlLineBuilder::see_image() {
    if (line_.chars == 0 && !stack_.empty() && stack_.top().hidden_rule.empty()) image_ = stack_.top().node;
}

// The picture stands in the line's block, in the one round it, or in one beside it.
bool HtmlLineBuilder::follows_image() const {
    if (image_ == kNoIndex) return false;
    const uint32_t around = out_.nodes[line_.node].parent, around_image = out_.nodes[image_].parent;
    return line_.node == image_ || around == image_ || around_image == line_.node || around_image == around;
}

}  // namespace isnad
