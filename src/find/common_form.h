// Words that tables do not hold as they stand but that are made of common ones by the usual endings and
// beginnings: `حكومتهم`, `المدمرات`. Comes in: a folded word; goes out: whether it is so made. Refuses
// nothing; a guess, not a parse.
#pragma once

#include <string_view>

#include "find/name_lexicon.h"

namespace isnad {

// With an ending only.
bool is_common_form(const NameLexicon& lexicon, std::string_view word);
// With particles, the article or a verb's first letter before it too.
bool looks_common_form(const NameLexicon& lexicon, std::string_view word);

}  // namespace isnad
