// Whether a word that no table holds looks like a name of another language in Arabic letters. Comes in: words
// of which it is known; goes out: a score of pairs of letters, above zero where foreign names have them more
// often than Arabic words. Refuses nothing; letters that are not Arabic say nothing.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace isnad {

class ForeignLook {
 public:
    void see_foreign(std::string_view folded) { count(folded, foreign_); }
    void see_arabic(std::string_view folded) { count(folded, arabic_); }
    void finish();  // after all words were seen, before the first question

    // Sum over the word's pairs of letters, its edges included, in eighths of a bit.
    int score(std::string_view folded) const;
    template <class Image>
    void pack(Image& image) {
        image.value(odds_);
    }

 private:
    static constexpr size_t kLetters = 64;  // 0 is the edge of a word
    using Counts = std::array<uint32_t, kLetters * kLetters>;
    static void count(std::string_view folded, Counts& counts);

    Counts foreign_{}, arabic_{};
    std::array<int16_t, kLetters * kLetters> odds_{};
};

}  // namespace isnad
