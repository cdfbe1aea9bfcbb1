#include "page/json_string.h"

#include <algorithm>
#include <cstddef>

#include "base/utf8.h"

namespace isnad {
namespace {

constexpr char32_t kUnknown = 0xFFFD;

char32_t hex4(std::string_view raw, size_t at) {
    char32_t value = 0;
    for (size_t i = at; i < at + 4 && i < raw.size(); ++i) {
        const char c = raw[i];
        const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
        value = value << 4 | static_cast<char32_t>(digit & 15);
    }
    return value;
}

bool is_hex4(std::string_view raw, size_t at) {
    const auto is_hex = [](char c) {
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
    };
    return at + 4 <= raw.size() && std::all_of(raw.begin() + static_cast<ptrdiff_t>(at),
                                               raw.begin() + static_cast<ptrdiff_t>(at) + 4, is_hex);
}

// The code point of the escape at `at`, which it moves behind it.
char32_t next_escape(std::string_view raw, size_t& at) {
    const char c = raw[at + 1];
    if (static_cast<unsigned char>(c) >= 0x80) return next_code_point(raw, ++at);  // no escape: the letter
    at += 2;
    switch (c) {
        case 'n':
            return '\n';
        case 't':
            return '\t';
        case 'r':
            return '\r';
        case 'b':
            return ' ';
        case 'f':
            return '\f';
        case 'u':
            break;
        default:
            return static_cast<unsigned char>(c);
    }
    if (!is_hex4(raw, at)) return kUnknown;
    char32_t code = hex4(raw, at);
    at += 4;
    if (code >= 0xD800 && code < 0xDC00 && raw.substr(at, 2) == "\\u" && is_hex4(raw, at + 2)) {
        const char32_t low = hex4(raw, at + 2);
        if (low >= 0xDC00 && low < 0xE000) {
            at += 6;
            return 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        }
    }
    return code == 0 || (code >= 0xD800 && code < 0xE000) ? kUnknown : code;
}

}  // namespace

void append_json_string(std::string_view raw, uint32_t raw_at, std::string& out, OffsetMap& map) {
    for (size_t at = 0; at < raw.size();) {
        const size_t escape = std::min(raw.find('\\', at), raw.size());
        map.copied(static_cast<uint32_t>(out.size()), static_cast<uint32_t>(raw_at + at),
                   static_cast<uint32_t>(escape - at));
        out += raw.substr(at, escape - at);
        at = escape;
        if (at + 1 >= raw.size()) return;
        const size_t had = out.size();
        append_utf8(out, next_escape(raw, at));
        map.rewritten(static_cast<uint32_t>(had), static_cast<uint32_t>(out.size() - had),
                      {static_cast<uint32_t>(raw_at + escape),
                       static_cast<uint32_t>(raw_at + std::min(at, raw.size()))});
    }
}

}  // namespace isnad
