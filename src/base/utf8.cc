#include "base/utf8.h"

#include <simdjson.h>

namespace isnad {
namespace {

constexpr size_t kWorthBlocks = 64;  // bytes from which on they are looked at in blocks first

unsigned byte(std::string_view text, size_t at) { return static_cast<unsigned char>(text[at]); }

struct Shape {
    unsigned length;            // of a whole sequence that begins with this byte; 0: none does
    unsigned low = 0x80;        // allowed range of the second byte (Unicode, table 3-7)
    unsigned high = 0xBF;
};

Shape shape_of(unsigned lead) {
    if (lead < 0x80) return {1};
    if (lead < 0xC2) return {0};
    if (lead < 0xE0) return {2};
    if (lead == 0xE0) return {3, 0xA0, 0xBF};
    if (lead == 0xED) return {3, 0x80, 0x9F};
    if (lead < 0xF0) return {3};
    if (lead == 0xF0) return {4, 0x90, 0xBF};
    if (lead < 0xF4) return {4};
    if (lead == 0xF4) return {4, 0x80, 0x8F};
    return {0};
}

struct Sequence {
    unsigned length;  // bytes taken: the whole sequence, or its longest well-formed beginning
    bool good;
};

Sequence sequence_at(std::string_view text, size_t at) {
    const Shape shape = shape_of(byte(text, at));
    if (shape.length <= 1) return {1, shape.length == 1};
    for (unsigned i = 1; i < shape.length; ++i) {
        if (at + i >= text.size()) return {i, false};
        const unsigned b = byte(text, at + i);
        if (b < (i == 1 ? shape.low : 0x80) || b > (i == 1 ? shape.high : 0xBF)) return {i, false};
    }
    return {shape.length, true};
}

bool eight_ascii(std::string_view text, size_t at) {
    uint64_t word;
    __builtin_memcpy(&word, text.data() + at, 8);
    return (word & 0x8080808080808080ULL) == 0;
}

// The code point that ends before `at`.
char32_t code_point_before(std::string_view text, size_t& at) {
    do {
        --at;
    } while (at > 0 && is_continuation(text[at]));
    size_t from = at;
    return next_code_point(text, from);
}

}  // namespace

size_t first_invalid(std::string_view text) {
    if (text.size() >= kWorthBlocks && simdjson::validate_utf8(text)) return std::string_view::npos;
    for (size_t at = 0; at < text.size();) {
        if (at + 8 <= text.size() && eight_ascii(text, at)) {
            at += 8;
            continue;
        }
        const Sequence s = sequence_at(text, at);
        if (!s.good) return at;
        at += s.length;
    }
    return std::string_view::npos;
}

std::string repaired(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (size_t at = 0; at < text.size();) {
        const size_t bad = first_invalid(text.substr(at));
        if (bad == std::string_view::npos) {
            out += text.substr(at);
            break;
        }
        out += text.substr(at, bad);
        out += "\xEF\xBF\xBD";
        at += bad + sequence_at(text, at + bad).length;
    }
    return out;
}

char32_t next_code_point(std::string_view text, size_t& at) {
    const unsigned lead = byte(text, at++);
    if (lead < 0x80) return lead;
    const unsigned more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    char32_t c = lead & (0x3Fu >> more);
    for (unsigned i = 0; i < more && at < text.size(); ++i) c = (c << 6) | (byte(text, at++) & 0x3F);
    return c;
}

void append_utf8(std::string& out, char32_t c) {
    const auto tail = [&](unsigned shift) { out += static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        tail(0);
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

size_t code_points(std::string_view text) {
    size_t n = 0;
    for (char c : text) n += !is_continuation(c);
    return n;
}

bool is_blank(char32_t c) {
    return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

std::string_view trimmed(std::string_view text) {
    size_t begin = 0;
    while (begin < text.size()) {
        size_t next = begin;
        if (!is_blank(next_code_point(text, next))) break;
        begin = next;
    }
    size_t end = text.size();
    while (end > begin) {
        size_t before = end;
        if (!is_blank(code_point_before(text, before))) break;
        end = before;
    }
    return text.substr(begin, end - begin);
}

}  // namespace isnad
