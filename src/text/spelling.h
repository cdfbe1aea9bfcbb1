// The letters that a folded word was written with. Comes in: the word folded and as the text has it; goes
// out: the letter written at each place of the folded word, by which أ is told from ا, ة from ه, ى from ي.
// Where the two do not go letter by letter (a ligature), nothing is known.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/fold.h"
#include "base/utf8.h"
#include "text/affix.h"

namespace isnad {

inline constexpr size_t kLetter = 2;  // bytes of an Arabic letter

inline bool is_hamza(char32_t c) { return c == U'أ' || c == U'إ' || c == U'آ'; }

class Spelling {
 public:
    static constexpr size_t kMost = PaddedWord::kMost / kLetter;

    Spelling(std::string_view folded, std::string_view written) {
        for (size_t at = 0; at < written.size() && size_ <= kMost;) {
            const char32_t c = next_code_point(written, at);
            if (folded_letter(c) == 0) continue;
            if (size_ < kMost) letters_[size_] = c;
            ++size_;
        }
        if (size_ * kLetter != folded.size()) size_ = 0;
    }
    // Of the letter at byte `at` of the folded word; 0 where it is not known.
    char32_t letter(size_t at) const { return at / kLetter < size_ ? letters_[at / kLetter] : 0; }
    char32_t last() const { return size_ > 0 ? letters_[size_ - 1] : 0; }
    bool known() const { return size_ > 0; }

 private:
    std::array<char32_t, kMost> letters_;
    size_t size_ = 0;
};

}  // namespace isnad
