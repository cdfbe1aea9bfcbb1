// A word as its segments. Comes in: one word as a text has it; goes out: the word's own bytes with a `+`
// between particle, article, stem, ending and pronoun. Refuses nothing.
//
//     وبالمدرسة → و+ب+ال+مدرس+ة      للأمم → ل+ال+أمم      وستستقبلهم → و+س+تستقبل+هم
#pragma once

#include <string>
#include <string_view>

namespace isnad {

class TextRules;

// The ل of the article behind ل is written out as ال.
std::string segments(std::string_view word, const TextRules& rules);

}  // namespace isnad
