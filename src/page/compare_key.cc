#include "page/compare_key.h"

#include <array>
#include <limits>

#include "base/utf8.h"

namespace isnad {
namespace {

// What becomes of a code point below U+0800: kGap parts words, kNothing leaves no trace.
constexpr uint16_t kGap = 0;
constexpr uint16_t kNothing = 1;
using FoldTable = std::array<uint16_t, 0x800>;

constexpr void letters_stay(FoldTable& table, unsigned from, unsigned to) {
    for (unsigned c = from; c <= to; ++c) table[c] = static_cast<uint16_t>(c);
}

constexpr void become(FoldTable& table, std::initializer_list<unsigned> from, unsigned to) {
    for (unsigned c : from) table[c] = static_cast<uint16_t>(to);
}

constexpr FoldTable make_table() {
    FoldTable table{};
    letters_stay(table, '0', '9');
    letters_stay(table, 'a', 'z');
    for (unsigned c = 'A'; c <= 'Z'; ++c) table[c] = static_cast<uint16_t>(c - 'A' + 'a');
    letters_stay(table, 0xC0, 0x2AF);  // Latin with marks
    for (unsigned c = 0xC0; c <= 0xDE; ++c) table[c] = static_cast<uint16_t>(c == 0xD7 ? kGap : c + 0x20);
    letters_stay(table, 0x370, 0x5FF);  // Greek, Cyrillic, Armenian, Hebrew
    letters_stay(table, 0x620, 0x64A);
    letters_stay(table, 0x66E, 0x6D3);
    for (unsigned c = 0; c < 10; ++c) become(table, {0x660 + c, 0x6F0 + c}, '0' + c);
    for (unsigned c = 0x64B; c <= 0x65F; ++c) table[c] = kNothing;
    become(table, {0x640, 0x670, 0x61C}, kNothing);
    become(table, {0x622, 0x623, 0x625, 0x671}, 0x627);  // alef
    become(table, {0x649, 0x626, 0x6CC}, 0x64A);         // yeh
    become(table, {0x629, 0x6D5, 0x6C1}, 0x647);         // heh
    become(table, {0x624}, 0x648);
    become(table, {0x6A9}, 0x643);
    become(table, {0x6D4}, kGap);
    return table;
}

constexpr FoldTable kFold = make_table();

// Above the table: joiners and direction marks vanish, punctuation and symbols part words, other letters stay.
char32_t folded_above_table(char32_t c) {
    if ((c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF)
        return kNothing;
    if ((c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) || c == 0xFFFD || c >= 0x1F000) return kGap;
    return c;
}

char32_t folded(char32_t c) { return c < kFold.size() ? kFold[c] : folded_above_table(c); }

}  // namespace

uint64_t compare_hash(std::string_view key) {
    uint64_t hash = 0xCBF29CE484222325ULL;  // FNV-1a, 64 bits
    for (char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return hash;
}

void fold_for_compare(std::string_view text, size_t most_words, CompareKey& out) {
    out.text.clear();
    out.words.clear();
    out.whole = true;
    bool in_word = false;
    const auto close = [&] {
        if (!in_word) return;
        KeyWord& word = out.words.back();
        word.key.end = static_cast<uint32_t>(out.text.size());
        word.hash = compare_hash(under(word.key, out.text));
        in_word = false;
    };
    for (size_t at = 0; at < text.size();) {
        const size_t from = at;
        const char32_t c = folded(next_code_point(text, at));
        if (c == kNothing) {
            if (in_word) out.words.back().source.end = static_cast<uint32_t>(at);
            continue;
        }
        if (c == kGap) {
            close();
            continue;
        }
        if (!in_word) {
            if (out.words.size() == most_words) {
                out.whole = false;
                break;
            }
            if (!out.text.empty()) out.text += ' ';
            const auto begin = static_cast<uint32_t>(out.text.size());
            out.words.push_back({{begin, begin}, {static_cast<uint32_t>(from), 0}, 0});
            in_word = true;
        }
        append_utf8(out.text, c);
        out.words.back().source.end = static_cast<uint32_t>(at);
    }
    close();
}

std::string compare_key(std::string_view text) {
    CompareKey key;
    fold_for_compare(text, std::numeric_limits<size_t>::max(), key);
    return std::move(key.text);
}

}  // namespace isnad
