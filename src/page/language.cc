#include "page/language.h"

#include <algorithm>

#include "base/utf8.h"

namespace isnad {
namespace {

constexpr size_t kEnough = 4096;  // bytes

struct Letters {
    size_t arabic = 0, latin = 0, other = 0;
    size_t persian = 0;     // پ چ ژ گ ک ی
    size_t urdu = 0;        // ٹ ڈ ڑ ے ہ ں ھ
    size_t arabic_own = 0;  // ة ى ي ك إ أ
};

bool one_of(char32_t c, std::u32string_view letters) { return letters.find(c) != std::u32string_view::npos; }

Letters count_letters(std::string_view text) {
    Letters count;
    for (size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if ((c >= 0x620 && c <= 0x64A) || (c >= 0x66E && c <= 0x6D5)) {
            ++count.arabic;
            count.persian += one_of(c, U"پچژگکی");
            count.urdu += one_of(c, U"ٹڈڑےہںھ");
            count.arabic_own += one_of(c, U"ةىيكإأ");
        } else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') {
            ++count.latin;
        } else if (c >= 0xC0) {
            count.other += c < 0x2000 || c > 0x2BFF;
        }
    }
    return count;
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
    const Letters count = count_letters(text);
    if (count.arabic > count.latin + count.other) {
        if (count.urdu * 10 > count.arabic) return "ur";
        return count.persian > 2 * count.arabic_own ? "fa" : "ar";
    }
    return count.latin > count.arabic + count.other && reads_english(text) ? "en" : "";
}

}  // namespace isnad
