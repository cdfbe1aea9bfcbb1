// A word as its segments. Comes in: a token of a text, or one word; goes out: the text's own bytes as
// particles, article, stem, ending and pronoun. Refuses nothing.
//
//     وبالمدرسة → و ب ال مدرس ة      للأمم → ل ال أمم      وستستقبلهم → و س تستقبل هم
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace isnad {

// The article behind ل is written out as ال. `text` is what `words` were made of.
std::vector<std::string_view> segments(const Words& words, const Token& token, std::string_view text);

// The segments of one word, joined by `+`.
std::string segments(std::string_view word, const TextRules& rules);

}  // namespace isnad
