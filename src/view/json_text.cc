#include "view/json_text.h"

#include <charconv>
#include <cmath>

#include "base/utf8.h"

namespace isnad {
namespace {

constexpr char kHex[] = "0123456789abcdef";

void append_escaped(std::string& out, char c) {
    switch (c) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        default:
            out += "\\u00";
            out += kHex[c >> 4 & 15];
            out += kHex[c & 15];
    }
}

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

void append_valid(std::string& out, std::string_view text) {
    size_t plain = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        if (!needs_escape(text[i])) continue;
        out.append(text, plain, i - plain);
        append_escaped(out, text[i]);
        plain = i + 1;
    }
    out.append(text, plain);
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    out += '"';
    if (first_invalid(text) == std::string_view::npos)
        append_valid(out, text);
    else
        append_valid(out, repaired(text));
    out += '"';
}

void append_json_number(std::string& out, double value) {
    char digits[40];
    constexpr double kWhole = 9007199254740992.0;  // 2^53: below it every whole number has its own double
    if (!std::isfinite(value)) {
        out += "null";
    } else if (std::abs(value) <= kWhole && value == std::floor(value)) {
        out.append(digits, std::to_chars(digits, digits + sizeof digits, static_cast<int64_t>(value)).ptr);
    } else {
        out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
    }
}

void JsonText::comma() {
    if (!first_) out_ += ',';
    first_ = false;
}

JsonText& JsonText::key(std::string_view name) {
    comma();
    out_ += '"';
    out_ += name;
    out_ += "\":";
    first_ = true;
    return *this;
}

JsonText& JsonText::span(Span value) {
    char digits[24];
    open('[');
    out_.append(digits, std::to_chars(digits, digits + sizeof digits, value.begin).ptr);
    out_ += ',';
    out_.append(digits, std::to_chars(digits, digits + sizeof digits, value.end).ptr);
    return close(']');
}

JsonText& JsonText::days(const DayRange& value) {
    if (!value.known()) return null();
    open('{').key("from").text_or_null(value.from ? value.from->iso() : "");
    return key("to").text_or_null(value.to ? value.to->iso() : "").close('}');
}

}  // namespace isnad
