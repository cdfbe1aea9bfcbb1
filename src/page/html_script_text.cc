#include "page/html_script_text.h"

#include <string>

#include "base/utf8.h"
#include "page/html_flow.h"
#include "page/json_string.h"
#include "page/read_html.h"

namespace isnad {
namespace {

constexpr size_t kLeastBytes = 200;  // of a body; fewer are a summary

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

size_t past_blanks(std::string_view text, size_t at) {
    while (at < text.size() && is_blank(text[at])) ++at;
    return at;
}

// Where a string ends that begins at `at`: at a quotation mark that something of JSON follows. Marks that
// nobody escaped are part of it.
size_t end_of_string(std::string_view script, size_t at) {
    for (; at < script.size(); ++at) {
        if (script[at] == '\\')
            ++at;
        else if (script[at] == '"') {
            const size_t next = past_blanks(script, at + 1);
            if (next == script.size() || script[next] == ',' || script[next] == '}' || script[next] == ']')
                return at;
        }
    }
    return std::string_view::npos;
}

// The longest string behind `"key":`, raw; "" where there is none.
std::string_view longest_value(std::string_view script, std::string_view key) {
    const std::string quoted = '"' + std::string(key) + '"';
    std::string_view longest;
    for (size_t at = script.find(quoted); at != std::string_view::npos; at = script.find(quoted, at)) {
        at = past_blanks(script, at + quoted.size());
        if (at >= script.size() || script[at] != ':') continue;
        at = past_blanks(script, at + 1);
        if (at >= script.size() || script[at] != '"') continue;
        const size_t end = end_of_string(script, at + 1);
        if (end == std::string_view::npos) break;
        if (const auto value = script.substr(at + 1, end - at - 1); value.size() > longest.size())
            longest = value;
        at = end;
    }
    return longest;
}

bool has_tags(std::string_view text) {
    for (std::string_view tag : {"</", "<p", "<br", "<div", "<P", "<BR"})
        if (text.find(tag) != std::string_view::npos) return true;
    return false;
}

class ScriptReader {
 public:
    ScriptReader(std::string_view html, const Limits& limits) : html_(html), limits_(limits) {}

    PageText read(std::string_view headline, std::string_view body) {
        page_.laid_out = true;
        if (!headline.empty()) add_lines(headline, BlockKind::title);
        page_.one_article = !page_.pieces.empty();
        OffsetMap map;
        const std::string text = decoded(body, map);
        if (has_tags(text))
            add_markup(text, map);
        else
            add_lines(body, BlockKind::paragraph);
        return std::move(page_);
    }

 private:
    std::string decoded(std::string_view raw, OffsetMap& map) const {
        std::string text;
        append_json_string(raw, static_cast<uint32_t>(raw.data() - html_.data()), text, map);
        return text;
    }

    void add_lines(std::string_view raw, BlockKind kind) {
        OffsetMap to_page, to_text;
        const std::string text = decoded(raw, to_page);
        std::string flow;
        HtmlFlow writer(text, flow, to_text);
        const size_t pieces = page_.pieces.size();
        const auto shift = static_cast<uint32_t>(page_.flow.size());
        for (size_t begin = 0; begin < text.size();) {
            const size_t end = std::min(text.find('\n', begin), text.size());
            HtmlSegment line;
            line.raw = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
            line.content = HtmlContent::rcdata;
            const Span span = writer.write(&line, &line + 1);
            if (!trimmed(under(span, flow)).empty())
                page_.pieces.push_back({{span.begin + shift, span.end + shift}, kind});
            flow += '\n';
            begin = end + 1;
        }
        if (kind == BlockKind::title && page_.pieces.size() > pieces + 1) page_.pieces.resize(pieces + 1);
        append(std::move(flow), to_text.then(to_page), shift);
    }

    void add_markup(std::string_view text, const OffsetMap& map) {
        PageText inner = read_html_of_article(text, limits_);
        const auto shift = static_cast<uint32_t>(page_.flow.size());
        for (Piece piece : inner.pieces) {
            piece.span = {piece.span.begin + shift, piece.span.end + shift};
            if (piece.kind == BlockKind::title) piece.kind = BlockKind::heading;
            piece.may_begin = false;
            page_.pieces.push_back(piece);
        }
        for (Dropped& dropped : inner.dropped) {
            dropped.span = map.source_of(dropped.span);
            page_.dropped.push_back(std::move(dropped));
        }
        append(std::move(inner.flow), inner.to_page.then(map), shift);
    }

    void append(std::string&& flow, const OffsetMap& map, uint32_t shift) {
        page_.flow += flow;
        page_.to_page.append(map, shift);
    }

    std::string_view html_;
    const Limits& limits_;
    PageText page_;
};

}  // namespace

std::optional<PageText> read_script_text(const HtmlLayout& layout, std::string_view html,
                                         const Limits& limits) {
    std::string_view body, headline;
    for (std::string_view script : layout.json_ld) {
        const std::string_view found = longest_value(script, "articleBody");
        if (found.size() > body.size()) body = found, headline = longest_value(script, "headline");
    }
    if (body.size() < kLeastBytes) return std::nullopt;
    return ScriptReader(html, limits).read(headline, body);
}

}  // namespace isnad
