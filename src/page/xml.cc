#include "page/xml.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/utf8.h"

namespace isnad {
namespace {

using Kind = XmlPart::Kind;
constexpr std::string_view kBlank = " \t\r\n";

Span span_of(size_t begin, size_t end) { return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}; }

std::optional<char32_t> reference(std::string_view name) {
    if (name == "amp") return U'&';
    if (name == "lt") return U'<';
    if (name == "gt") return U'>';
    if (name == "quot") return U'"';
    if (name == "apos") return U'\'';
    if (!name.starts_with('#')) return std::nullopt;
    name.remove_prefix(1);
    const bool hex = name.starts_with('x') || name.starts_with('X');
    if (hex) name.remove_prefix(1);
    uint32_t code = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), code, hex ? 16 : 10);
    if (error != std::errc{} || end != name.data() + name.size() || name.empty()) return std::nullopt;
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return U'\xFFFD';
    return code;
}

}  // namespace

XmlPart XmlWalk::until(std::string_view mark, size_t skip, Kind kind) {
    const size_t begin = at_;
    const size_t end = std::min(text_.find(mark, at_ + skip), text_.size());
    at_ = std::min(end + mark.size(), text_.size());
    return {kind, {}, text_.substr(begin + skip, end - begin - skip), span_of(begin, at_)};
}

XmlPart XmlWalk::next() {
    while (at_ < text_.size()) {
        if (text_[at_] != '<') {
            const size_t begin = at_;
            at_ = std::min(text_.find('<', at_), text_.size());
            return {Kind::text, {}, text_.substr(begin, at_ - begin), span_of(begin, at_)};
        }
        const std::string_view rest = text_.substr(at_);
        if (rest.starts_with("<![CDATA[")) return until("]]>", 9, Kind::raw);
        if (rest.starts_with("<!--"))
            until("-->", 4, Kind::end);
        else if (rest.starts_with("<!") || rest.starts_with("<?"))
            until(">", 2, Kind::end);
        else
            return tag();
    }
    return {Kind::end, {}, {}, span_of(at_, at_)};
}

XmlPart XmlWalk::tag() {
    XmlPart part = until(">", 1, Kind::open);
    std::string_view body = part.body;
    if (body.starts_with('/'))
        part.kind = Kind::close, body.remove_prefix(1);
    else if (body.ends_with('/'))
        part.kind = Kind::empty, body.remove_suffix(1);
    const size_t end = std::min(body.find_first_of(kBlank), body.size());
    part.name = body.substr(0, end);
    part.body = body.substr(end);
    return part;
}

std::string xml_attribute(std::string_view attributes, std::string_view name) {
    for (size_t at = attributes.find(name); at != std::string_view::npos;
         at = attributes.find(name, at + 1)) {
        if (at > 0 && kBlank.find(attributes[at - 1]) == std::string_view::npos) continue;
        size_t from = attributes.find_first_not_of(kBlank, at + name.size());
        if (from == std::string_view::npos || attributes[from] != '=') continue;
        from = attributes.find_first_not_of(kBlank, from + 1);
        if (from == std::string_view::npos || (attributes[from] != '"' && attributes[from] != '\'')) continue;
        const size_t end = attributes.find(attributes[from], from + 1);
        if (end == std::string_view::npos) return {};
        std::string out;
        OffsetMap unused;
        append_xml_text(attributes.substr(from + 1, end - from - 1), 0, out, unused);
        return out;
    }
    return {};
}

void append_xml_text(std::string_view raw, uint32_t raw_at, std::string& out, OffsetMap& map) {
    const auto place = [](size_t at) { return static_cast<uint32_t>(at); };
    for (size_t at = 0; at < raw.size();) {
        const size_t mark = raw.find('&', at);
        const size_t semicolon =
            mark == std::string_view::npos ? mark : raw.substr(0, mark + 12).find(';', mark);
        const auto code = semicolon == std::string_view::npos
                              ? std::nullopt
                              : reference(raw.substr(mark + 1, semicolon - mark - 1));
        const size_t end = mark == std::string_view::npos ? raw.size() : code ? mark : mark + 1;
        map.copied(place(out.size()), raw_at + place(at), place(end - at));
        out += raw.substr(at, end - at);
        at = end;
        if (!code) continue;
        const size_t had = out.size();
        append_utf8(out, *code);
        map.rewritten(place(had), place(out.size() - had),
                      {raw_at + place(mark), raw_at + place(semicolon + 1)});
        at = semicolon + 1;
    }
}

}  // namespace isnad
