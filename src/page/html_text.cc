#include "page/html_text.h"

#include "base/utf8.h"
#include "page/html_chars.h"
#include "page/html_reference.h"

namespace isnad {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

enum class At : uint8_t { text, attribute, nowhere };  // where references are decoded

void append(std::string_view raw, At references, bool replace_nul, std::string& out) {
    size_t done = 0;
    const auto copy_to = [&](size_t end) { out.append(raw, done, end - done); };
    for (size_t at = 0; at < raw.size(); ++at) {
        const char c = raw[at];
        if (c > '&') continue;
        if (c == '&' && references != At::nowhere) {
            const HtmlReference found = read_reference(raw, at, references == At::attribute);
            if (found.size == 0) continue;
            copy_to(at);
            out += found.text();
            done = at + found.size;
            at = done - 1;
        } else if (c == '\r') {
            copy_to(at);
            if (at + 1 == raw.size() || raw[at + 1] != '\n') out += '\n';
            done = at + 1;
        } else if (c == '\0' && replace_nul) {
            copy_to(at);
            out += kReplacement;
            done = at + 1;
        }
    }
    copy_to(raw.size());
}

// Bytes that begin a code point and are no white space.
uint32_t visible_in(std::string_view raw) {
    uint32_t count = 0;
    for (char c : raw)
        count += static_cast<unsigned char>(c) > ' ' && (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}

bool is_blank_reference(std::string_view text) {
    return text == "\xC2\xA0" || text == " " || text == "\n" || text == "\t" || text == "\xE2\x80\x8B" ||
           text == "\xE2\x80\x8F" || text == "\xE2\x80\x8E" || text == "\xE2\x80\x8C";
}

}  // namespace

uint32_t visible_chars(std::string_view raw) {
    uint32_t count = 0;
    size_t done = 0;
    for (size_t at = raw.find('&'); at != std::string_view::npos; at = raw.find('&', at)) {
        count += visible_in(raw.substr(done, at - done));
        const HtmlReference reference = read_reference(raw, at, false);
        count += reference.size == 0 || !is_blank_reference(reference.text());
        at += std::max<size_t>(reference.size, 1);
        done = at;
    }
    return count + visible_in(raw.substr(done));
}

void append_html_text(std::string_view raw, HtmlContent content, std::string& out) {
    const bool references = content == HtmlContent::data || content == HtmlContent::rcdata;
    const bool keeps_nul = content == HtmlContent::data || content == HtmlContent::cdata;
    append(raw, references ? At::text : At::nowhere, !keeps_nul, out);
}

void append_attribute_value(std::string_view raw, std::string& out) { append(raw, At::attribute, true, out); }

void append_comment(std::string_view raw, std::string& out) { append(raw, At::nowhere, true, out); }

void append_html_name(std::string_view raw, std::string& out) {
    for (char c : raw)
        if (c == '\0')
            out += kReplacement;
        else
            out += lower(c);
}

FoundAttribute find_attribute(const HtmlToken& token, std::string_view html, std::string_view name) {
    for (const HtmlAttribute& attribute : token.attributes)
        if (same_ignoring_case(under(attribute.name, html), name))
            return {true, under(attribute.value, html)};
    return {};
}

std::string attribute_of(const HtmlToken& token, std::string_view html, std::string_view name) {
    std::string value;
    append_attribute_value(find_attribute(token, html, name).raw, value);
    return std::string(trimmed(value));
}

}  // namespace isnad
