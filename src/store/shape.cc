#include "store/shape.h"

#include <array>
#include <cstdint>
#include <cstring>

#include "base/fold.h"
#include "base/fold_table.h"
#include "base/utf8.h"
#include "store/letters.h"

namespace isnad {
namespace {

using fold_table::kGone;

constexpr uint32_t kFirst = 0x600, kCount = 0x70;
constexpr unsigned char kSlow = 0xFF;
constexpr char32_t kLigatures = 0xFB50;  // and presentation forms begin here

constexpr bool is_short(char32_t c) { return c < 0x80 || (c >= kFirst && c < kFirst + kCount); }
constexpr unsigned char short_of(char32_t c) {
    return static_cast<unsigned char>(c < 0x80 ? c : 0x80 + (c - kFirst));
}

// What a byte of a packed text becomes: nothing (0), a byte, or what must be looked at (kSlow).
constexpr auto kShapes = [] {
    std::array<unsigned char, 256> out{};
    for (unsigned byte = 0; byte < 256; ++byte) {
        const char32_t from = byte < 0x80 ? byte : kFirst + byte - 0x80;
        const char32_t to = byte < 0xF0 ? fold_table::kLetters[from] : char32_t{0};
        out[byte] = byte >= 0xF0 || (to != kGone && !is_short(to)) ? kSlow : to == kGone ? 0 : short_of(to);
    }
    out[0] = ' ';
    return out;
}();

// The shapes of the eight letters at `from`, put at `to`; false where one of them is gone or must be looked
// at.
bool shape_eight(const char* from, char* to) {
    std::array<unsigned char, 8> shapes;
    for (size_t i = 0; i < shapes.size(); ++i) shapes[i] = kShapes[static_cast<unsigned char>(from[i])];
    uint64_t bytes = 0;
    std::memcpy(&bytes, shapes.data(), sizeof bytes);
    std::memcpy(to, &bytes, sizeof bytes);
    const auto any_zero = [](uint64_t x) { return (x - 0x0101010101010101u) & ~x & 0x8080808080808080u; };
    return (any_zero(bytes) | any_zero(~bytes)) == 0;
}

void append(char32_t c, std::string& out) {
    if (is_short(c)) {
        out += static_cast<char>(short_of(c));
        return;
    }
    const Letter kind = c < letters::kNarrow.size() ? letters::kNarrow[c] : letters::wide(c);
    if (kind == Letter::blank || kind == Letter::line) {
        out += kind == Letter::blank ? ' ' : '\n';
    } else if (kind == Letter::mark) {
        out += shapes::kMark;
    } else {
        out += kind == Letter::arabic ? shapes::kArabic : shapes::kOther;
        for (int bits = 20; bits >= 0; bits -= 4) out += static_cast<char>('A' + (c >> bits & 0xF));
    }
}

// The code point of one sequence of UTF-8; U+FFFD where it is a byte alone.
char32_t decoded(std::string_view bytes) {
    if (bytes.size() == 1) return 0xFFFD;
    char32_t c = static_cast<unsigned char>(bytes[0]) & 0x7Fu >> bytes.size();
    for (char byte : bytes.substr(1)) c = c << 6 | (static_cast<unsigned char>(byte) & 0x3F);
    return c;
}

// Folds one code point; some become several.
void append_folded(std::string_view bytes, std::string& out) {
    const char32_t c = decoded(bytes);
    if (c < kLigatures) {
        if (const char32_t to = folded_letter(c); to != kGone) append(to, out);
        return;
    }
    const std::string shadow = folded(bytes);
    for (size_t at = 0; at < shadow.size();) append(next_code_point(shadow, at), out);
}

}  // namespace

void shape(std::string_view letters, std::string& out) {
    if (out.size() < letters.size()) out.resize(letters.size());
    std::string looked_at;
    size_t size = 0;
    for (size_t at = 0; at < letters.size(); ++at) {
        while (at + 8 <= letters.size() && shape_eight(letters.data() + at, out.data() + size))
            at += 8, size += 8;
        if (at == letters.size()) break;
        const auto byte = static_cast<unsigned char>(letters[at]);
        if (const unsigned char to = kShapes[byte]; to != kSlow) {
            out[size] = static_cast<char>(to);
            size += to != 0;
            continue;
        }
        const size_t length = byte < 0xF0 ? 0 : (byte & 3u) + 1;
        looked_at.clear();
        if (length == 0)
            append(fold_table::kLetters[kFirst + byte - 0x80], looked_at);
        else
            append_folded(letters.substr(at + 1, length), looked_at);
        at += length;
        const size_t left = at < letters.size() ? letters.size() - at : 0;
        if (const size_t need = size + looked_at.size() + left; need > out.size()) out.resize(need + left);
        looked_at.copy(out.data() + size, looked_at.size());
        size += looked_at.size();
    }
    out.resize(size);
}

std::string shape_of(std::string_view text) {
    std::string letters, out;
    shorten(text, letters);
    shape(letters, out);
    return out;
}

}  // namespace isnad
