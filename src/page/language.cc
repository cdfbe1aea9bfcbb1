#include "page/language.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace isnad {
namespace {

constexpr size_t kEnough = 1024;  // bytes

enum Letter : uint8_t { kNone, kArabic, kArabicOwn, kPersian, kUrdu };

bool one_of(char32_t c, std::u32string_view letters) { return letters.find(c) != std::u32string_view::npos; }

// What the letters U+0600..U+06FF tell.
std::array<Letter, 256> make_letters() {
    std::array<Letter, 256> letters{};
    for (char32_t c = 0x600; c < 0x700; ++c) {
        if (!((c >= 0x620 && c <= 0x64A) || (c >= 0x66E && c <= 0x6D5))) continue;
        letters[c - 0x600] = one_of(c, U"پچژگکی")    ? kPersian
                             : one_of(c, U"ٹڈڑےہںھ") ? kUrdu
                             : one_of(c, U"ةىيكإأ")  ? kArabicOwn
                                                     : kArabic;
    }
    return letters;
}

struct Counts {
    size_t arabic = 0, latin = 0, other = 0;
    std::array<size_t, 5> of{};  // of the Arabic letters
};

Counts count_letters(std::string_view text) {
    static const std::array<Letter, 256> letters = make_letters();
    Counts counts;
    for (size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        if (lead >= 0xD8 && lead <= 0xDB && at + 1 < text.size()) {  // U+0600..U+06FF
            ++counts.of[letters[static_cast<size_t>(lead & 3) << 6 | (text[at + 1] & 0x3F)]];
            at += 2;
            continue;
        }
        const char32_t c = next_code_point(text, at);
        if (c >= 0x600 && c < 0x700) {
            ++counts.of[letters[c - 0x600]];
        } else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') {
            ++counts.latin;
        } else if (c >= 0xC0) {
            counts.other += c < 0x2000 || c > 0x2BFF;
        }
    }
    counts.arabic = counts.of[kArabic] + counts.of[kArabicOwn] + counts.of[kPersian] + counts.of[kUrdu];
    return counts;
}

bool reads_english(std::string_view text) {
    size_t found = 0;
    for (std::string_view word : {" the ", " of ", " and ", " to ", " in ", " that ", " was ", " said "})
        found += text.find(word) != std::string_view::npos;
    return found >= 3;
}

}  // namespace

std::string_view guess_language(std::string_view text) {
    size_t size = std::min(text.size(), kEnough);
    while (!on_code_point(text, size)) --size;
    text = text.substr(0, size);
    const Counts count = count_letters(text);
    if (count.arabic > count.latin + count.other) {
        if (count.of[kUrdu] * 10 > count.arabic) return "ur";
        return count.of[kPersian] > 2 * count.of[kArabicOwn] ? "fa" : "ar";
    }
    return count.latin > count.arabic + count.other && reads_english(text) ? "en" : "";
}

}  // namespace isnad
