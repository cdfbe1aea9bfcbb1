#include "page/html_doctype.h"

#include "page/html_chars.h"
#include "page/html_text.h"

namespace isnad {
namespace {

std::string_view without_space(std::string_view text) {
    while (!text.empty() && is_space(text[0])) text.remove_prefix(1);
    return text;
}

// An identifier in quotes at the beginning of `rest`; nothing where there is none. An unclosed one is quirky.
std::optional<std::string> take_quoted(std::string_view& rest, bool& quirks) {
    if (rest.empty() || (rest[0] != '"' && rest[0] != '\'')) return std::nullopt;
    const size_t close = rest.find(rest[0], 1);
    const bool closed = close != std::string_view::npos;
    std::string value;
    append_comment(rest.substr(1, closed ? close - 1 : rest.size()), value);
    rest.remove_prefix(closed ? close + 1 : rest.size());
    quirks = quirks || !closed;
    return value;
}

// False where something stands behind the identifiers: from there on the page's end does no harm.
bool read_identifiers(std::string_view rest, HtmlDoctype& out) {
    const std::string_view keyword = rest.substr(0, 6);
    const bool is_public = same_ignoring_case(keyword, "public");
    if (!is_public && !same_ignoring_case(keyword, "system")) {
        out.quirks = true;
        return true;
    }
    rest = without_space(rest.substr(6));
    auto& first = is_public ? out.public_id : out.system_id;
    first = take_quoted(rest, out.quirks);
    rest = without_space(rest);
    if (first && is_public && !rest.empty() && !out.quirks) {
        out.system_id = take_quoted(rest, out.quirks);
        if (!out.system_id) out.quirks = true;
        rest = without_space(rest);
    }
    if (!first) out.quirks = true;
    return out.quirks || rest.empty();
}

}  // namespace

HtmlDoctype read_doctype(std::string_view body, bool closed) {
    HtmlDoctype out;
    std::string_view rest = without_space(body);
    size_t end = 0;
    while (end < rest.size() && !is_space(rest[end])) ++end;
    if (end > 0) append_html_name(rest.substr(0, end), out.name.emplace());
    rest = without_space(rest.substr(end));
    bool end_matters = true;
    if (!out.name)
        out.quirks = true;
    else if (!rest.empty())
        end_matters = read_identifiers(rest, out);
    if (!closed && end_matters) out.quirks = true;
    return out;
}

}  // namespace isnad
