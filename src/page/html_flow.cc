#include "page/html_flow.h"

#include <algorithm>
#include <array>

#include "page/html_chars.h"
#include "page/html_reference.h"

namespace isnad {
namespace {

// Bytes that are copied as they are: no white space, no `&`, no NUL, not the first byte of U+00A0.
constexpr std::array<bool, 256> plain_bytes() {
    std::array<bool, 256> plain{};
    for (size_t c = 1; c < 256; ++c)
        plain[c] = c != '&' && c != 0xC2 && c != ' ' && !(c >= '\t' && c <= '\r');
    return plain;
}
constexpr std::array<bool, 256> kPlain = plain_bytes();
bool is_plain(char c) { return kPlain[static_cast<unsigned char>(c)]; }
bool is_white(char c) { return is_space(c) || c == '\v'; }

}  // namespace

void HtmlFlow::add_blank(uint32_t begin, uint32_t end) {
    if (flow_.size() == line_) return;
    if (!blank_) blank_begin_ = begin;
    blank_ = true;
    blank_end_ = end;
}

void HtmlFlow::flush_blank() {
    if (!blank_) return;
    map_.rewritten(static_cast<uint32_t>(flow_.size()), 1, {blank_begin_, blank_end_});
    flow_ += ' ';
    blank_ = false;
}

void HtmlFlow::copy(uint32_t begin, uint32_t end) {
    if (begin == end) return;
    flush_blank();
    map_.copied(static_cast<uint32_t>(flow_.size()), begin, end - begin);
    flow_ += html_.substr(begin, end - begin);
}

// Writes what stands at `at`, which is not plain, and gives its size.
size_t HtmlFlow::special(uint32_t at, const HtmlSegment& segment) {
    const std::string_view rest = html_.substr(at, segment.raw.end - at);
    if (is_white(rest[0])) return add_blank(at, at + 1), 1;
    if (rest[0] == '\0') return 1;
    if (rest.starts_with("\xC2\xA0")) return add_blank(at, at + 2), 2;
    if (rest[0] != '&' || segment.content == HtmlContent::cdata) return copy(at, at + 1), 1;
    const HtmlReference found = read_reference(rest, 0, false);
    if (found.size == 0) return copy(at, at + 1), 1;
    const std::string_view text = found.text();
    if (text == "\xC2\xA0" || is_white(text[0])) return add_blank(at, at + found.size), found.size;
    flush_blank();
    map_.rewritten(static_cast<uint32_t>(flow_.size()), static_cast<uint32_t>(text.size()),
                   {at, at + found.size});
    flow_ += text;
    return found.size;
}

void HtmlFlow::write_segment(const HtmlSegment& segment) {
    if (segment.gap) add_blank(segment.raw.begin, segment.raw.begin);
    uint32_t run = segment.raw.begin;
    for (uint32_t at = run; at < segment.raw.end;) {
        const bool single_blank = html_[at] == ' ' && at > run && html_[at - 1] != ' ' &&
                                  at + 1 < segment.raw.end && is_plain(html_[at + 1]);
        if (is_plain(html_[at]) || single_blank) {
            ++at;
            continue;
        }
        copy(run, at);
        at += static_cast<uint32_t>(special(at, segment));
        run = at;
    }
    copy(run, segment.raw.end);
}

Span HtmlFlow::write(const HtmlSegment* first, const HtmlSegment* end) {
    line_ = flow_.size();
    blank_ = false;
    for (; first != end; ++first) write_segment(*first);
    return {static_cast<uint32_t>(line_), static_cast<uint32_t>(flow_.size())};
}

std::string text_of(const HtmlLayout& layout, const HtmlLine& line, std::string_view html) {
    std::string text;
    OffsetMap map;
    HtmlFlow(html, text, map).write(layout.segments.data() + line.first, layout.segments.data() + line.end);
    return text;
}

std::string text_of_role(const HtmlLayout& layout, const HtmlLine& line, std::string_view html,
                         HtmlRole role) {
    std::string text;
    OffsetMap map;
    std::vector<HtmlSegment> segments;
    for (uint32_t i = line.first; i < line.end; ++i)
        if (layout.segments[i].role == role) segments.push_back(layout.segments[i]);
    HtmlFlow(html, text, map).write(segments.data(), segments.data() + segments.size());
    return text;
}

}  // namespace isnad
