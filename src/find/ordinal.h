// Ordinals (`الحادي والعشرون`, `ثالث مرة`, `آخر كتاب`, `قبل الأخير`, `الصفحة التالية`). Comes in: a token;
// goes out: the ordinal that stands there, from the start, the end or the current place. Refuses what only
// looks like one: آخر "another", أولي "preliminary", سابق without the article.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "find/number.h"
#include "find/number_rules.h"
#include "text/words.h"

namespace isnad {

struct Ordinal {
    uint32_t begin = 0;  // tokens [begin, end)
    uint32_t end = 0;
    double value = 0;
    OrdinalFrom from = OrdinalFrom::start;
    bool definite = false;
};

std::optional<Ordinal> read_ordinal(const Words& words, std::string_view text, uint32_t at,
                                    const NumberRules& rules);

// True where the word before `at` is a definite singular, so that العشرون behind it says which one, not how
// many.
bool orders_noun(const Words& words, uint32_t at, const NumberRules& rules);

}  // namespace isnad
