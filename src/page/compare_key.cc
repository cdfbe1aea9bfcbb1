#include "page/compare_key.h"

#include <array>
#include <cstring>
#include <limits>

#include "base/fold.h"
#include "base/utf8.h"

namespace isnad {
namespace {

// What a code point becomes: the bytes of a letter, nothing, or a gap between words.
struct alignas(8) Letter {
    static constexpr uint8_t kGap = 0xFF;
    char bytes[4] = {};
    uint8_t size = 0;
};
using Letters = std::array<Letter, 0x800>;  // by code point

bool is_letter_or_digit(char32_t c) {
    if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    if (c < 0xC0) return false;
    if (c >= 0x600 && c < 0x700)
        return (c >= 0x620 && c <= 0x64A) || (c >= 0x66E && c <= 0x6D3) || c >= 0x6EE;
    return c != 0xD7 && c != 0xF7;
}

Letter letter_of(char32_t folded) {
    Letter letter;
    std::string bytes;
    append_utf8(bytes, folded);
    letter.size = static_cast<uint8_t>(bytes.copy(letter.bytes, sizeof letter.bytes));
    return letter;
}

Letters make_letters() {
    Letters letters;
    for (char32_t c = 0; c < letters.size(); ++c) {
        const char32_t folded = folded_letter(c);
        if (folded == 0) continue;
        if (is_letter_or_digit(folded))
            letters[c] = letter_of(folded);
        else
            letters[c].size = Letter::kGap;
    }
    return letters;
}

// Above the table: joiners and direction marks vanish, punctuation and symbols part words, other letters
// stay.
Letter letter_above(char32_t c) {
    const char32_t folded = folded_letter(c);
    if (folded == 0) return {};
    if ((c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) || c == 0xFFFD || c >= 0x1F000)
        return {{}, Letter::kGap};
    return letter_of(folded);
}

// What the code point at `at` becomes; moves behind it.
inline Letter next_letter(std::string_view text, size_t& at, const Letters& letters) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return ++at, letters[first];
    if (first >= 0xE0 || at + 1 >= text.size()) return letter_above(next_code_point(text, at));
    const auto second = static_cast<unsigned char>(text[at + 1]);
    at += 2;
    return letters[static_cast<size_t>(first & 0x1F) << 6 | (second & 0x3F)];
}

// Folds the word that begins at `at`; gives the place behind it and the gap that ends it. Marks over its last
// letter are part of it.
size_t fold_word(std::string_view text, size_t at, const Letters& letters, CompareKey& out) {
    char buffer[64];
    size_t size = 0, end = at;
    if (!out.words.empty()) buffer[size++] = ' ';
    KeyWord word;
    word.source.begin = static_cast<uint32_t>(at);
    word.key.begin = static_cast<uint32_t>(out.text.size() + size);
    while (at < text.size()) {
        const Letter letter = next_letter(text, at, letters);
        if (letter.size == Letter::kGap) break;
        end = at;
        std::memcpy(buffer + size, letter.bytes, sizeof letter.bytes);
        size += letter.size;
        if (size + sizeof letter.bytes <= sizeof buffer) continue;
        out.text.append(buffer, size);
        size = 0;
    }
    out.text.append(buffer, size);
    word.source.end = static_cast<uint32_t>(end);
    word.key.end = static_cast<uint32_t>(out.text.size());
    word.hash = compare_hash(under(word.key, out.text));
    out.words.push_back(word);
    return at;
}

}  // namespace

void fold_for_compare(std::string_view text, size_t most_words, CompareKey& out) {
    static const Letters letters = make_letters();
    out.text.clear();
    out.words.clear();
    out.whole = true;
    for (size_t at = 0; at < text.size();) {
        const size_t from = at;
        const Letter letter = next_letter(text, at, letters);
        if (letter.size == 0 || letter.size == Letter::kGap) continue;
        if (out.words.size() == most_words) {
            out.whole = false;
            return;
        }
        at = fold_word(text, from, letters, out);
    }
}

std::string compare_key(std::string_view text) {
    CompareKey key;
    fold_for_compare(text, std::numeric_limits<size_t>::max(), key);
    return std::move(key.text);
}

}  // namespace isnad
