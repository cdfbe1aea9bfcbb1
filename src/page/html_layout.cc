#include "page/html_layout.h"

#include <algorithm>

#include "page/html_chars.h"
#include "page/html_finish.h"
#include "page/html_line_builder.h"
#include "page/html_stack.h"
#include "page/html_text.h"
#include "page/html_tokenizer.h"
#include "page/html_traits.h"

namespace isnad {
namespace {

using enum HtmlTag;

// Elements and stretches of text; what a page has beyond is not read.
constexpr size_t kMostParts = size_t{1} << 22;
constexpr size_t kComments = 64;  // of a page that are kept to be looked at
constexpr uint64_t kCharsOfRole =
    150;  // an element that holds more is no date or name, whatever it is called
constexpr std::string_view kShareButton = "share button";
constexpr std::string_view kNotShown = "element that is not shown", kControl = "control, drawing or player";

class Layout {
 public:
    Layout(std::string_view html, const Limits& limits)
        : html_(html), depth_(limits.depth), tokens_(html), builder_(html, stack_, out_) {
        out_.nodes.push_back({});
        out_.lines.reserve(html.size() / 200);
        out_.segments.reserve(html.size() / 150);
        out_.nodes.reserve(html.size() / 150);
    }

    HtmlLayout lay_out() {
        HtmlToken token;
        while (parts() < kMostParts && tokens_.next(token)) read(token);
        out_.unread = {tokens_.position(), static_cast<uint32_t>(html_.size())};
        builder_.break_line();
        while (!stack_.empty()) pop();
        out_.nodes[0].end = static_cast<uint32_t>(out_.nodes.size());
        finish_layout(html_, out_);
        return std::move(out_);
    }

 private:
    size_t parts() const {
        return out_.nodes.size() + out_.segments.size() + out_.hidden.size() + out_.metas.size() +
               out_.times.size();
    }

    void read(const HtmlToken& token) {
        switch (token.kind) {
            case HtmlTokenKind::text:
                return read_text(token);
            case HtmlTokenKind::start_tag:
                return read_start(token);
            case HtmlTokenKind::end_tag:
                return read_end(html_tag(under(token.body, html_)));
            case HtmlTokenKind::comment:
                if (out_.comments.size() < kComments) out_.comments.push_back(under(token.body, html_));
                return;
            case HtmlTokenKind::doctype:
                return;
        }
    }

    // ---- text
    void read_text(const HtmlToken& token) {
        if (token.content != HtmlContent::data && token.content != HtmlContent::cdata)
            return read_raw_text(token);
        if (in_pre()) return read_lines(token);
        builder_.add_text(token.body, token.content);
    }

    bool in_pre() const { return !stack_.empty() && stack_.top().pre; }

    void read_lines(const HtmlToken& token) {
        Span rest = token.body;
        for (size_t at = 0; !rest.empty() && at != std::string_view::npos;) {
            at = under(rest, html_).find('\n');
            const uint32_t end =
                at == std::string_view::npos ? rest.end : rest.begin + static_cast<uint32_t>(at);
            builder_.add_text({rest.begin, end}, token.content);
            if (at == std::string_view::npos) return;
            builder_.break_line();
            rest.begin = end + 1;
        }
    }

    void read_raw_text(const HtmlToken& token) {
        const std::string_view body = under(token.body, html_);
        if (raw_tag_ == title && out_.title.empty() && !hidden()) out_.title = token.body;
        if (raw_tag_ == script && is_json_ld_) out_.json_ld.push_back(body);
    }

    bool hidden() const { return !stack_.empty() && !stack_.top().hidden_rule.empty(); }

    // ---- tags
    void read_start(const HtmlToken& token) {
        const HtmlTag tag = html_tag(under(token.body, html_));
        switch (tag) {
            case other:
                return;
            case br:
                return read_break();
            case hr:
                return builder_.break_line();
            case img:
                return builder_.see_image();
            case meta:
                return read_meta(token);
            case link:
                return read_link(token);
            default:
                break;
        }
        leave_drawing(tag);
        if (holds_no_tags(tag)) return read_raw_element(token, tag);
        if ((tag == svg || tag == math) && token.self_closing) return;
        open(token, tag);
    }

    void read_break() {
        if (!stack_.empty() && is_heading(stack_.top().line_tag))
            builder_.add_gap();
        else
            builder_.break_line();
    }

    // A block within a drawing ends it (the standard's way out of foreign content).
    void leave_drawing(HtmlTag tag) {
        const int32_t drawing = std::max(stack_.last(svg), stack_.last(math));
        if (drawing >= 0 && is_block(tag)) pop_many(stack_.size() - static_cast<size_t>(drawing));
    }

    void read_raw_element(const HtmlToken& token, HtmlTag tag) {
        if (stack_.last(svg) >= 0 && tag != script && tag != style)
            return;  // <title> of a drawing is an ordinary element
        if (tag == plaintext) return tokens_.set_content(HtmlContent::plaintext);
        raw_tag_ = tag;
        if (tag == script) {
            const std::string_view type = find_attribute(token, html_, "type").raw;
            is_json_ld_ = type.size() >= 19 && same_ignoring_case(type.substr(0, 19), "application/ld+json");
        }
        const HtmlContent content = tag == script                     ? HtmlContent::script
                                    : tag == title || tag == textarea ? HtmlContent::rcdata
                                                                      : HtmlContent::rawtext;
        tokens_.set_content(content, name_of(tag));
    }

    void open(const HtmlToken& token, HtmlTag tag) {
        if (tag == body || tag == html) {
            if (tag == html && out_.language.empty())
                out_.language = find_attribute(token, html_, "lang").raw;
            if (stack_.last(tag) >= 0) return;
        }
        pop_many(stack_.closed_by_start(tag));
        if (is_block(tag)) builder_.break_line();
        if (stack_.size() >= depth_) {
            ++too_deep_;
            return;
        }
        const HtmlTraits traits = token.attributes.empty() || tag == body || tag == html
                                      ? HtmlTraits{}
                                      : traits_of(token, html_, tag);
        OpenElement element = stack_.empty() ? OpenElement{} : stack_.top();
        element.tag = tag;
        apply(traits, tag, token.source.begin, element);
        if (is_block(tag)) add_node(tag, traits, element);
        stack_.push(element);
    }

    void apply(const HtmlTraits& traits, HtmlTag tag, uint32_t at, OpenElement& element) {
        const HtmlRole role = traits.hint.role;
        if (tag == a) element.link = ++links_;
        if (role == HtmlRole::tags && tag == a) element.role = role;
        if (tag == pre) element.pre = true;
        if (tag == time && !stands_in_line(element.role)) element.role = HtmlRole::date;
        if (stands_in_line(role)) element.role = role;
        element.owns_role = element.role != HtmlRole::none && (element.role == role || tag == time);
        element.first_segment = static_cast<uint32_t>(out_.segments.size());
        element.chars_before = builder_.chars();
        if (role == HtmlRole::caption) element.line_tag = figcaption;
        const bool aside = is_aside_from_text(tag) || tag == button;
        const bool share = is_inline(tag) && role == HtmlRole::share;
        if (element.hidden_rule.empty() && (aside || share || (is_inline(tag) && traits.hidden))) {
            element.hidden_rule = aside ? kControl : share ? kShareButton : kNotShown;
        }
        if (!traits.datetime.empty())
            out_.times.push_back({traits.datetime, element.role, line_index(), traits.microdata_time, at});
    }

    uint32_t line_index() const { return static_cast<uint32_t>(out_.lines.size()); }

    void add_node(HtmlTag tag, const HtmlTraits& traits, OpenElement& element) {
        HtmlNode node;
        node.parent = stack_.empty() ? 0 : stack_.top().node;
        node.tag = tag;
        node.hint = traits.hint;
        if (traits.hidden && node.hint.role < HtmlRole::navigation)
            node.hint = {HtmlRole::hidden, 40, kNotShown};
        node.look = look_of(tag, traits.css_class);
        element.node = static_cast<uint32_t>(out_.nodes.size());
        if (element.line_tag != figcaption || is_heading(tag)) element.line_tag = tag;
        out_.nodes.push_back(node);
    }

    static uint32_t look_of(HtmlTag tag, std::string_view css_class) {
        uint32_t hash = 2166136261u ^ static_cast<uint32_t>(tag);
        for (char c : css_class)
            if (c < '0' || c > '9') hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
        return hash;
    }

    void read_end(HtmlTag tag) {
        if (tag == br) return read_break();
        if (tag == other || holds_no_tags(tag)) return;
        if (too_deep_ > 0) {
            if (is_block(tag)) builder_.break_line();
            --too_deep_;
            return;
        }
        if (tag == p) builder_.break_line();
        pop_many(stack_.closed_by_end(tag));
    }

    // An element that turns out to hold much text gave its role to that text wrongly.
    void settle_role(const OpenElement& element) {
        const bool small = builder_.chars() - element.chars_before <= kCharsOfRole;
        for (size_t i = element.first_segment; i < out_.segments.size(); ++i) {
            HtmlSegment& segment = out_.segments[i];
            if (small)
                segment.sure = true;
            else if (!segment.sure)
                segment.role = HtmlRole::none;
        }
    }

    void pop_many(size_t count) {
        for (; count > 0; --count) {
            if (is_block(stack_.top().tag)) builder_.break_line();
            pop();
        }
    }

    void pop() {
        const OpenElement& element = stack_.top();
        if (is_block(element.tag)) out_.nodes[element.node].end = static_cast<uint32_t>(out_.nodes.size());
        if (element.owns_role) settle_role(element);
        stack_.pop();
    }

    void read_meta(const HtmlToken& token) {
        HtmlMeta said;
        HtmlRole property = HtmlRole::none;
        bool has_content = false;
        for (const HtmlAttribute& attribute : token.attributes) {
            const std::string_view name = under(attribute.name, html_), value = under(attribute.value, html_);
            const auto is = [&](std::string_view known) { return same_ignoring_case(name, known); };
            if (is("content"))
                said.content = value, has_content = true;
            else if (is("itemprop"))
                property = hint_of_itemprop(value).role, said.name = said.name.empty() ? value : said.name;
            else if (is("name") || is("property") || is("http-equiv"))
                said.name = value;
        }
        if (!has_content || said.name.empty()) return;
        // Within the page, a date is of what it stands beside: it may be another article's.
        if (marks_time(property) && stack_.last(body) >= 0)
            out_.times.push_back({said.content, property, line_index(), true, token.source.begin});
        else
            out_.metas.push_back(said);
    }

    void read_link(const HtmlToken& token) {
        if (!same_ignoring_case(find_attribute(token, html_, "rel").raw, "canonical")) return;
        if (out_.canonical.empty()) out_.canonical = find_attribute(token, html_, "href").raw;
    }

    std::string_view html_;
    size_t depth_;
    HtmlTokenizer tokens_;
    HtmlLayout out_;
    HtmlStack stack_;
    HtmlLineBuilder builder_;
    HtmlTag raw_tag_ = other;
    size_t too_deep_ = 0;
    uint32_t links_ = 0;
    bool is_json_ld_ = false;
};

}  // namespace

HtmlLayout lay_out(std::string_view html, const Limits& limits) { return Layout(html, limits).lay_out(); }

}  // namespace isnad
