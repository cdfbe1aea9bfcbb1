// What a code point of the folded shadow is to the reader of words. Comes in: a code point; goes out: its
// class. Refuses nothing: what no rule names is a letter of some script. Source of the ranges: the Unicode
// blocks.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/utf8.h"

namespace isnad {

enum class Letter : uint8_t { blank, line, digit, arabic, other, mark };

namespace letters {

constexpr bool is_arabic(char32_t c) {
    return (c >= 0x620 && c <= 0x64A) || (c >= 0x66E && c <= 0x6D3) || c == 0x6D5 ||
           (c >= 0x6EE && c <= 0x6EF) || (c >= 0x6FA && c <= 0x6FF && c != 0x6FD && c != 0x6FE) ||
           (c >= 0x750 && c <= 0x77F);
}

constexpr Letter narrow(char32_t c) {
    if (c == '\n' || c == '\r' || c == 0x0B || c == 0x0C) return Letter::line;
    if (c <= ' ' || c == 0xA0) return Letter::blank;
    if (c >= '0' && c <= '9') return Letter::digit;
    if (c < 0x80) return c >= 'a' && c <= 'z' ? Letter::other : Letter::mark;
    if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA ? Letter::other : Letter::mark;
    if (c == 0xD7 || c == 0xF7) return Letter::mark;
    if (c >= 0x600 && c < 0x700) return is_arabic(c) ? Letter::arabic : Letter::mark;
    return is_arabic(c) ? Letter::arabic : Letter::other;
}

constexpr auto kNarrow = [] {
    std::array<Letter, 0x800> table{};
    for (char32_t c = 0; c < table.size(); ++c) table[c] = narrow(c);
    return table;
}();

constexpr Letter wide(char32_t c) {
    if ((c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000) return Letter::blank;
    if (c == 0x2028 || c == 0x2029) return Letter::line;
    if (c >= 0x8A0 && c <= 0x8D2) return Letter::arabic;
    if (c >= 0x2010 && c < 0x2C00) return Letter::mark;  // punctuation, arrows, mathematics, boxes, dingbats
    if ((c >= 0x2E00 && c < 0x2E80) || (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3020))
        return Letter::mark;
    if (c >= 0xE000 && c < 0xF900) return Letter::mark;  // private use
    if (c == 0xFD3E || c == 0xFD3F || (c >= 0xFDF0 && c <= 0xFDFF)) return Letter::mark;
    if ((c >= 0xFB50 && c < 0xFE00) || (c >= 0xFE70 && c < 0xFEFF))
        return Letter::arabic;  // forms folding leaves
    if (c >= 0xFE00 && c < 0xFE70) return Letter::mark;
    if (c >= 0xFFE0 && c <= 0xFFFF) return Letter::mark;
    if (c >= 0x1F000 && c < 0x1FC00) return Letter::mark;  // pictures
    return Letter::other;
}

}  // namespace letters

// The class of the code point at `at`; moves `at` past it. The text must be well-formed and at < size.
inline Letter next_letter(std::string_view text, size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) return ++at, letters::kNarrow[lead];
    if (lead < 0xE0 && at + 1 < text.size()) {
        const unsigned c = (lead & 0x1Fu) << 6 | (static_cast<unsigned char>(text[at + 1]) & 0x3Fu);
        return at += 2, letters::kNarrow[c];
    }
    return letters::wide(next_code_point(text, at));
}

// Where the Arabic letters of two bytes end that stand at `at`; the few of three bytes end them too.
inline size_t behind_arabic(std::string_view text, size_t at) {
    const char* from = text.data() + at;
    for (const char* const last = text.data() + text.size() - 1; from < last; from += 2) {
        const auto lead = static_cast<unsigned char>(from[0]), second = static_cast<unsigned char>(from[1]);
        if (lead < 0xD8 || lead > 0xDF ||
            letters::kNarrow[(lead & 0x1Fu) << 6 | (second & 0x3Fu)] != Letter::arabic)
            break;
    }
    return static_cast<size_t>(from - text.data());
}

}  // namespace isnad
