#include "page/compare_key.h"

#include <array>
#include <limits>

#include "base/fold.h"
#include "base/utf8.h"

namespace isnad {
namespace {

// What becomes of a code point below U+0800: kGap parts words, kNothing leaves no trace.
constexpr uint16_t kGap = 0;
constexpr uint16_t kNothing = 1;
using Letters = std::array<uint16_t, 0x800>;

bool is_letter_or_digit(char32_t c) {
    if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    if (c < 0xC0) return false;
    if (c >= 0x600 && c < 0x700) return (c >= 0x620 && c <= 0x64A) || (c >= 0x66E && c <= 0x6D3) || c >= 0x6EE;
    return c != 0xD7 && c != 0xF7;
}

Letters make_letters() {
    Letters letters{};
    for (char32_t c = 0; c < letters.size(); ++c) {
        const char32_t letter = folded_letter(c);
        letters[c] = static_cast<uint16_t>(letter == 0 ? kNothing : is_letter_or_digit(letter) ? letter : kGap);
    }
    return letters;
}

// Above the table: joiners and direction marks vanish, punctuation and symbols part words, other letters stay.
char32_t folded_above(char32_t c) {
    if (folded_letter(c) == 0) return kNothing;
    if ((c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) || c == 0xFFFD || c >= 0x1F000) return kGap;
    return folded_letter(c);
}

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
    static const Letters letters = make_letters();
    const Letters& below = letters;
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
        const char32_t as_written = next_code_point(text, at);
        const char32_t c = as_written < below.size() ? below[as_written] : folded_above(as_written);
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
