#include "page/read_html.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "page/html_flow.h"
#include "page/html_layout.h"
#include "page/html_main.h"
#include "page/html_meta.h"
#include "page/html_script_text.h"

namespace isnad {
namespace {

constexpr std::string_view kTextInScript = "the text stands in a script";

class Writer {
 public:
    Writer(std::string_view html, const HtmlLayout& layout, const MainText& text)
        : html_(html), layout_(layout), text_(text) {}

    PageText write() {
        out_.laid_out = true;
        HtmlFlow flow(html_, out_.flow, out_.to_page);
        if (!text_.title && text_.begin < text_.end) write_title_element(flow);
        const auto lines = static_cast<uint32_t>(layout_.lines.size());
        for (uint32_t i = 0; i < lines; ++i) {
            if (!text_.fates[i].kept)
                drop(layout_.lines[i].source, text_.fates[i]);
            else if (++kept_; text_.other_at(i) == nullptr)
                write_line(flow, i);
        }
        for (const HtmlOther& other : text_.others) write_other(flow, other);
        add_hidden();
        if (!layout_.unread.empty())
            out_.dropped.push_back({layout_.unread, DropReason::unreadable, "more elements than are read"});
        return std::move(out_);
    }

 private:
    void write_line(HtmlFlow& flow, uint32_t i) {
        const HtmlLine& line = layout_.lines[i];
        write_piece(flow, layout_.segments.data() + line.first, layout_.segments.data() + line.end,
                    text_.fates[i].kind);
    }
    // Behind the page's own article, also where the page has it amid that.
    void write_other(HtmlFlow& flow, const HtmlOther& other) {
        for (uint32_t i = other.title; i < other.end; ++i) {
            if (!text_.fates[i].kept) continue;
            const size_t before = out_.pieces.size();
            write_line(flow, i);
            if (i == other.title && out_.pieces.size() > before) out_.pieces.back().may_begin = true;
        }
    }

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
        if (last_dropped_ && dropped_line_ == kept_ && out_.dropped.back().reason == fate.reason &&
            out_.dropped.back().rule == fate.rule) {
            out_.dropped.back().span.end = source.end;
            return;
        }
        out_.dropped.push_back({source, fate.reason, std::string(fate.rule)});
        last_dropped_ = true;
        dropped_line_ = kept_;
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
    size_t kept_ = 0, dropped_line_ = 0;  // lines that were kept so far, and before the last dropped one
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

size_t bytes_of(const PageText& page) {
    size_t bytes = 0;
    for (const Piece& piece : page.pieces) bytes += piece.kind == BlockKind::title ? 0 : piece.span.size();
    return bytes;
}

// What blocks show; where a script holds an article far longer than that, the script's, and what the blocks
// show is dropped.
PageText written(std::string_view html, const HtmlLayout& layout, MainText& text, const Limits& limits) {
    constexpr size_t kFarLonger = 4;
    PageText shown = Writer(html, layout, text).write();
    if (layout.json_ld.empty()) return shown;
    std::optional<PageText> script = read_script_text(layout, html, limits);
    if (!script || bytes_of(*script) < kFarLonger * bytes_of(shown)) return shown;
    for (LineFate& fate : text.fates)
        if (fate.kept) fate = {false, BlockKind::paragraph, DropReason::repeated, kTextInScript};
    text.others.clear();
    std::vector<Dropped> dropped = Writer(html, layout, text).write().dropped;
    script->dropped.insert(script->dropped.end(), dropped.begin(), dropped.end());
    return std::move(*script);
}

PageText read(std::string_view html, const Limits& limits, bool is_article) {
    const HtmlLayout layout = lay_out(html, limits);
    HtmlGiven given = read_metadata(layout, html);
    MainText text = find_main_text(layout, html, given.title.text);
    if (is_article) keep_short_lines(layout, text);
    PageText page = written(html, layout, text, limits);
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
