// A text as it is searched: folded (base/fold.h), a byte for nearly each letter. Comes in: a text as it is
// packed (store/letters.h); goes out: its shape, a third of the bytes that the folded text has, so that
// phrases are found in a few microseconds. Refuses nothing; escapes that are cut short are left out.
//
//     00…7F   folded ASCII      80…EF   U+0600…U+066F, folded
//     Q       another Arabic letter, R a letter of another script: six of A…P behind it say which
//     .       any other mark, as blanks are blanks and line breaks line breaks
#pragma once

#include <string>
#include <string_view>

#include "base/letter_class.h"

namespace isnad {

void shape(std::string_view letters, std::string& out);  // `out` is replaced
std::string shape_of(std::string_view text);             // of UTF-8

namespace shapes {

inline constexpr char kArabic = 'Q', kOther = 'R', kMark = '.', kComma = '\x8C';
inline constexpr bool is_detail(char byte) { return byte >= 'A' && byte <= 'P'; }

inline constexpr auto kClasses = [] {
    std::array<Letter, 256> out{};
    for (unsigned byte = 0; byte < 0x80; ++byte) out[byte] = letters::kNarrow[byte];
    for (unsigned byte = 0x80; byte < 0x100; ++byte)
        out[byte] = byte < 0xF0 ? letters::kNarrow[0x600 + byte - 0x80] : Letter::mark;
    out[static_cast<unsigned char>(kArabic)] = Letter::arabic;
    out[static_cast<unsigned char>(kOther)] = Letter::other;
    return out;
}();

}  // namespace shapes

// Of the first byte of a letter.
inline Letter class_of(char byte) { return shapes::kClasses[static_cast<unsigned char>(byte)]; }

}  // namespace isnad
