#include "page/read_html.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "page/html_flow.h"
#include "page/html_layout.h"
#include "page/html_main.h"
#include "page/html_meta.h"

namespace isnad {
namespace {

class Writer {
 public:
    Writer(std::string_view html, const HtmlLayout& layout, const MainText& text)
        : html_(html), layout_(layout), text_(text) {}

    PageText write() {
        out_.laid_out = true;
        HtmlFlow flow(html_, out_.flow, out_.to_page);
        if (!text_.title && text_.begin < text_.end) write_title_element(flow);
        for (size_t i = 0; i < layout_.lines.size(); ++i) {
            const HtmlLine& line = layout_.lines[i];
            const LineFate& fate = text_.fates[i];
            if (fate.kept)
                write_piece(flow, layout_.segments.data() + line.first, layout_.segments.data() + line.end,
                            fate.kind);
            else
                drop(line.source, fate);
        }
        add_hidden();
        if (!layout_.unread.empty())
            out_.dropped.push_back({layout_.unread, DropReason::unreadable, "more elements than are read"});
        return std::move(out_);
    }

 private:
    void write_piece(HtmlFlow& flow, const HtmlSegment* first, const HtmlSegment* end, BlockKind kind) {
        if (!out_.flow.empty()) out_.flow += '\n';
        const Span span = flow.write(first, end);
        if (!trimmed(under(span, out_.flow)).empty()) out_.pieces.push_back({span, kind});
    }

    // A page that shows no title has at least the one of its window, if that stands before the text.
    void write_title_element(HtmlFlow& flow) {
        if (layout_.title.empty() || layout_.title.end > layout_.lines[text_.begin].source.begin) return;
        HtmlSegment segment;
        segment.raw = layout_.title;
        segment.content = HtmlContent::rcdata;
        write_piece(flow, &segment, &segment + 1, BlockKind::title);
    }

    void drop(Span source, const LineFate& fate) {
        if (last_dropped_ && dropped_line_ == out_.pieces.size() &&
            out_.dropped.back().reason == fate.reason && out_.dropped.back().rule == fate.rule) {
            out_.dropped.back().span.end = source.end;
            return;
        }
        out_.dropped.push_back({source, fate.reason, std::string(fate.rule)});
        last_dropped_ = true;
        dropped_line_ = out_.pieces.size();
    }

    // What is not shown, unless it stands in a part that was dropped whole.
    void add_hidden() {
        const size_t shown = out_.dropped.size();
        size_t next = 0;
        for (const HtmlHidden& hidden : layout_.hidden) {
            while (next < shown && out_.dropped[next].span.end <= hidden.raw.begin) ++next;
            if (next < shown && out_.dropped[next].span.contains(hidden.raw)) continue;
            out_.dropped.push_back({hidden.raw, DropReason::notice, std::string(hidden.rule)});
        }
        std::inplace_merge(out_.dropped.begin(), out_.dropped.begin() + static_cast<ptrdiff_t>(shown),
                           out_.dropped.end(),
                           [](const Dropped& a, const Dropped& b) { return a.span.begin < b.span.begin; });
    }

    std::string_view html_;
    const HtmlLayout& layout_;
    const MainText& text_;
    PageText out_;
    bool last_dropped_ = false;
    size_t dropped_line_ = 0;
};

// Most letters of the text are of the Arabic script, or none is; nothing where it is neither.
std::optional<bool> is_arabic_script(std::string_view text) {
    size_t arabic = 0, latin = 0;
    for (char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        arabic += byte >= 0xD8 && byte <= 0xDB;
        latin += (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
    }
    if (arabic + latin < 100) return std::nullopt;
    if (arabic > 3 * latin) return true;
    return latin > 20 * arabic ? std::optional(false) : std::nullopt;
}

// Many Arabic pages are made from English ones, and say that they are English. What cannot be is not said.
bool contradicts(std::string_view language, std::string_view text) {
    constexpr std::string_view kOfArabicScript[] = {"ar", "fa", "ku", "ps", "sd", "ug", "ur"};
    const bool says = std::find(std::begin(kOfArabicScript), std::end(kOfArabicScript), language) !=
                      std::end(kOfArabicScript);
    const std::optional<bool> is = is_arabic_script(text);
    return is && *is != says;
}

// Where no block reads like text, every line but links and furniture is.
void keep_short_lines(const HtmlLayout& layout, MainText& text) {
    const auto kept = [](const LineFate& fate) { return fate.kept; };
    if (std::any_of(text.fates.begin(), text.fates.end(), kept)) return;
    for (size_t i = 0; i < layout.lines.size(); ++i)
        if (!layout.lines[i].all_link()) text.fates[i] = {true, BlockKind::paragraph, {}, {}};
}

PageText read(std::string_view html, const Limits& limits, bool is_article) {
    const HtmlLayout layout = lay_out(html, limits);
    HtmlGiven given = read_metadata(layout, html);
    MainText text = find_main_text(layout, html, given.title.text);
    if (is_article) keep_short_lines(layout, text);
    PageText page = Writer(html, layout, text).write();
    page.given = complete_metadata(std::move(given), layout, text, html);
    if (contradicts(page.given.language, page.flow)) page.given.language.clear();
    return page;
}

}  // namespace

PageText read_html(std::string_view html, const Limits& limits) { return read(html, limits, false); }

PageText read_html_of_article(std::string_view html, const Limits& limits) {
    return read(html, limits, true);
}

}  // namespace isnad
