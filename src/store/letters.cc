#include "store/letters.h"

#include <cstdint>

namespace isnad {
namespace {

// 00…7F       ASCII
// 80…EF       U+0600…U+066F: D8 80…BF, D9 80…AF
// F8 x        the one byte x, of ill-formed UTF-8
// F9 x x      the two bytes of any other code point; FA three, FB four
constexpr unsigned char kLetters = 0x80, kOther = 0xF8;
constexpr uint32_t kFirst = 0x600, kCount = 0x70;

unsigned char byte_at(std::string_view text, size_t at) { return static_cast<unsigned char>(text[at]); }

// How many bytes the code point at `at` seems to have; 1 where it is cut short or no lead byte stands there.
size_t length_at(std::string_view text, size_t at) {
    const unsigned char lead = byte_at(text, at);
    const size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    return at + length <= text.size() ? length : 1;
}

}  // namespace

void shorten(std::string_view text, std::string& out) {
    out.resize(text.size() * 2);  // at most: every byte ill-formed
    char* to = out.data();
    for (size_t at = 0; at < text.size();) {
        const unsigned char lead = byte_at(text, at);
        if (lead < 0x80) {
            *to++ = text[at++];
            continue;
        }
        const unsigned char next = at + 1 < text.size() ? byte_at(text, at + 1) : 0;
        const uint32_t letter = static_cast<uint32_t>(lead & 0x1F) << 6 | (next & 0x3F);
        if ((lead == 0xD8 || lead == 0xD9) && (next & 0xC0) == 0x80 && letter - kFirst < kCount) {
            *to++ = static_cast<char>(kLetters + (letter - kFirst));
            at += 2;
            continue;
        }
        const size_t length = length_at(text, at);
        *to++ = static_cast<char>(kOther + length - 1);
        for (const size_t end = at + length; at < end;) *to++ = text[at++];
    }
    out.resize(static_cast<size_t>(to - out.data()));
}

bool lengthen(std::string_view bytes, std::string& out) {
    out.resize(bytes.size() * 2);
    char* to = out.data();
    for (size_t at = 0; at < bytes.size();) {
        const unsigned char byte = byte_at(bytes, at++);
        if (byte < 0x80) {
            *to++ = static_cast<char>(byte);
        } else if (byte < kLetters + kCount) {
            const uint32_t letter = kFirst + byte - kLetters;
            *to++ = static_cast<char>(0xC0 | letter >> 6);
            *to++ = static_cast<char>(0x80 | (letter & 0x3F));
        } else {
            const size_t length = (byte & 3u) + 1;
            if (byte < kOther || at + length > bytes.size()) return false;
            for (const size_t end = at + length; at < end;) *to++ = bytes[at++];
        }
    }
    out.resize(static_cast<size_t>(to - out.data()));
    return true;
}

}  // namespace isnad
