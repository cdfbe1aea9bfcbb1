#include "page/html_tokenizer.h"

#include <algorithm>
#include <array>

#include "page/html_chars.h"

namespace isnad {
namespace {

constexpr std::string_view kCommentOpen = "<!--", kCdataEnd = "]]>";

// Bytes at which a tag's name, an attribute's name, an unquoted value end.
enum Ends : uint8_t { kEndsTagName = 1, kEndsAttributeName = 2, kEndsValue = 4 };
constexpr std::array<uint8_t, 256> ends_table() {
    std::array<uint8_t, 256> table{};
    for (char c : {' ', '\t', '\n', '\f', '\r'}) table[static_cast<unsigned char>(c)] = 7;
    table['>'] = 7;
    table['/'] = kEndsTagName | kEndsAttributeName;
    table['='] = kEndsAttributeName;
    return table;
}
constexpr std::array<uint8_t, 256> kEnds = ends_table();
bool ends(char c, Ends what) { return (kEnds[static_cast<unsigned char>(c)] & what) != 0; }

Span span(size_t begin, size_t end) { return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}; }

// Where the text of a comment ends that the page's end cuts off.
size_t end_of_cut_comment(std::string_view text, size_t from) {
    const std::string_view body = text.substr(from);
    for (std::string_view tail : {"--!", "--", "-"})
        if (body.ends_with(tail)) return text.size() - tail.size();
    return text.size();
}

}  // namespace

size_t HtmlTokenizer::find(char c, size_t from) const {
    const size_t at = from < html_.size() ? html_.find(c, from) : std::string_view::npos;
    return at == std::string_view::npos ? html_.size() : at;
}

bool HtmlTokenizer::next(HtmlToken& token) {
    while (at_ < html_.size()) {
        const size_t before = at_;
        if (content_ == HtmlContent::data ? next_in_data(token) : next_raw(token)) {
            token.source = span(before, at_);
            return true;
        }
    }
    return false;
}

void HtmlTokenizer::give_text(HtmlToken& token, size_t end) {
    token.kind = HtmlTokenKind::text;
    token.content = content_;
    token.self_closing = false;
    token.body = span(at_, end);
    token.attributes.clear();
    at_ = end;
}

// `<` begins something other than text.
bool HtmlTokenizer::begins_markup(size_t at) const {
    if (at + 1 >= html_.size()) return false;
    const char c = html_[at + 1];
    return is_letter(c) || c == '!' || c == '?' || (c == '/' && at + 2 < html_.size());
}

bool HtmlTokenizer::next_in_data(HtmlToken& token) {
    size_t open = find('<', at_);
    while (open < html_.size() && !begins_markup(open)) open = find('<', open + 1);
    if (open > at_) return give_text(token, open), true;
    token.content = HtmlContent::data;
    token.self_closing = false;
    token.attributes.clear();
    return read_markup(token);
}

// ---- text that holds no tags
// ---------------------------------------------------------------------------------------

// `</name` of the element that is open stands at `at`.
bool HtmlTokenizer::ends_element(size_t at) const {
    const std::string_view rest = html_.substr(at);
    const size_t size = end_tag_.size() + 2;
    return !end_tag_.empty() && rest.size() > size && rest[1] == '/' &&
           same_ignoring_case(rest.substr(2, end_tag_.size()), end_tag_) && ends(rest[size], kEndsTagName);
}

size_t HtmlTokenizer::end_of_raw() const {
    if (content_ == HtmlContent::plaintext) return html_.size();
    size_t at = find('<', at_);
    while (at < html_.size() && !ends_element(at)) at = find('<', at + 1);
    return at;
}

// The script data states: after `<!--` the script is escaped until `-->`, and within that `<script` hides one
// `</script`.
size_t HtmlTokenizer::end_of_script() const {
    enum { plain, escaped, twice } state = plain;
    const auto is_script = [&](size_t at) {  // the word `script` and its end
        return at + 6 < html_.size() && same_ignoring_case(html_.substr(at, 6), "script") &&
               ends(html_[at + 6], kEndsTagName);
    };
    for (size_t at = at_; at < html_.size(); ++at) {
        if (state == plain) {
            at = find('<', at);
        } else {
            while (at < html_.size() && html_[at] != '<' && html_[at] != '>') ++at;
        }
        if (at == html_.size()) break;
        if (html_[at] == '>') {
            if (html_.substr(at - 2, 2) == "--") state = plain;
        } else if (state != twice && ends_element(at)) {
            return at;
        } else if (state == plain) {
            if (html_.substr(at, kCommentOpen.size()) == kCommentOpen)
                state = escaped, at += kCommentOpen.size() - 1;
        } else if (state == escaped) {
            if (is_script(at + 1)) state = twice, at += 7;
        } else if (at + 1 < html_.size() && html_[at + 1] == '/' && is_script(at + 2)) {
            state = escaped, at += 8;
        }
    }
    return html_.size();
}

bool HtmlTokenizer::next_raw(HtmlToken& token) {
    if (content_ == HtmlContent::cdata) {
        const size_t close = html_.find(kCdataEnd, at_);
        const bool closed = close != std::string_view::npos;
        const bool any = (closed ? close : html_.size()) > at_;
        give_text(token, closed ? close : html_.size());
        if (closed) at_ += kCdataEnd.size();
        content_ = HtmlContent::data;
        return any;
    }
    const size_t end = content_ == HtmlContent::script ? end_of_script() : end_of_raw();
    const bool any = end > at_;
    if (any) give_text(token, end);
    content_ = HtmlContent::data;
    return any;
}

// ---- markup
// --------------------------------------------------------------------------------------------------------

bool HtmlTokenizer::read_markup(HtmlToken& token) {
    const char c = html_[at_ + 1];
    if (c == '!') return read_declaration(token);
    if (c == '?') return read_bogus_comment(token, at_ + 1);
    if (c != '/') return read_tag(token, false);
    const char after = html_[at_ + 2];
    if (is_letter(after)) return read_tag(token, true);
    if (after != '>') return read_bogus_comment(token, at_ + 2);
    at_ += 3;
    return false;
}

bool HtmlTokenizer::read_tag(HtmlToken& token, bool end_tag) {
    token.kind = end_tag ? HtmlTokenKind::end_tag : HtmlTokenKind::start_tag;
    const size_t name = at_ + (end_tag ? 2 : 1);
    at_ = name;
    while (at_ < html_.size() && !ends(html_[at_], kEndsTagName)) ++at_;
    token.body = span(name, at_);
    if (at_ < html_.size() && html_[at_] == '>') return ++at_, true;
    return read_attributes(token);
}

// To the tag's `>`; false where the page ends within the tag, which is no tag then.
bool HtmlTokenizer::read_attributes(HtmlToken& token) {
    while (at_ < html_.size()) {
        const char c = html_[at_];
        if (c == '>') return ++at_, true;
        if (is_space(c)) {
            ++at_;
            continue;
        }
        if (c == '/') {
            ++at_;
            if (at_ < html_.size() && html_[at_] == '>') token.self_closing = true;
            continue;
        }
        const size_t name = at_++;  // the first byte belongs to the name, even `=`
        while (at_ < html_.size() && !ends(html_[at_], kEndsAttributeName)) ++at_;
        HtmlAttribute attribute{span(name, at_), span(at_, at_)};
        size_t sign = at_;
        while (sign < html_.size() && is_space(html_[sign])) ++sign;
        if (sign < html_.size() && html_[sign] == '=') {
            at_ = sign + 1;
            if (!read_value(attribute.value)) return false;
        }
        token.attributes.push_back(attribute);
    }
    return false;
}

bool HtmlTokenizer::read_value(Span& value) {
    while (at_ < html_.size() && is_space(html_[at_])) ++at_;
    if (at_ == html_.size()) return false;
    const char quote = html_[at_];
    const bool quoted = quote == '"' || quote == '\'';
    const size_t begin = quoted ? ++at_ : at_;
    if (quoted) {
        at_ = find(quote, at_);
    } else {
        while (at_ < html_.size() && !ends(html_[at_], kEndsValue)) ++at_;
    }
    value = span(begin, at_);
    if (quoted && at_ < html_.size()) ++at_;
    return true;
}

// ---- comments and declarations
// -------------------------------------------------------------------------------------

bool HtmlTokenizer::read_bogus_comment(HtmlToken& token, size_t from) {
    const size_t close = find('>', from);
    token.kind = HtmlTokenKind::comment;
    token.body = span(from, close);
    at_ = close < html_.size() ? close + 1 : close;
    return true;
}

bool HtmlTokenizer::read_declaration(HtmlToken& token) {
    const std::string_view rest = html_.substr(at_);
    if (rest.starts_with(kCommentOpen)) return read_comment(token);
    if (rest.size() < 9 || !same_ignoring_case(rest.substr(2, 7), "doctype"))
        return read_bogus_comment(token, at_ + 2);
    const size_t from = at_ + 9;
    const size_t close = find('>', from);
    token.kind = HtmlTokenKind::doctype;
    token.body = span(from, close);
    token.self_closing = false;
    at_ = close < html_.size() ? close + 1 : close;
    return true;
}

bool HtmlTokenizer::read_comment(HtmlToken& token) {
    token.kind = HtmlTokenKind::comment;
    const size_t from = at_ + kCommentOpen.size();
    const auto give = [&](size_t end, size_t next) {
        token.body = span(from, std::max(from, end));
        at_ = next;
        return true;
    };
    const std::string_view body = html_.substr(from);
    if (body.starts_with('>')) return give(from, from + 1);
    if (body.starts_with("->")) return give(from, from + 2);
    for (size_t at = html_.find("--", from); at != std::string_view::npos; at = html_.find("--", at)) {
        const std::string_view after = html_.substr(at + 2);
        if (after.starts_with('>')) return give(at, at + 3);
        if (after.starts_with("!>")) return give(at, at + 4);
        if (after.size() < 2 && (after.empty() || after == "!")) break;
        at += after.starts_with('!') ? 3 : 1;
    }
    return give(end_of_cut_comment(html_, from), html_.size());
}

}  // namespace isnad
