// One key for the spellings of one name. Comes in: a name as written and its kind; goes out: a key that
// spellings share which differ only in what writers of Arabic are free in: hamzas, spaces, the article, and
// in foreign words ق/ك/غ/ج, ط/ت, ص/س and long vowels. Refuses to loosen Arabic words and given names: `كرم`
// and `غرم` stay two.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "find/name_lexicon.h"
#include "model/mention.h"

namespace isnad {

// The words of a name, without the marks that may join them.
std::vector<std::string_view> words_of_name(std::string_view name);

std::string alias_key(const NameLexicon& lexicon, NameKind kind, std::string_view name);

// Why two names have the same key, for `explain`: `alias.same`, `alias.spacing` (spaces, the article,
// hamzas), `alias.letters` (foreign words); "" where they have not.
std::string_view alias_rule(const NameLexicon& lexicon, NameKind kind, std::string_view a,
                            std::string_view b);

}  // namespace isnad
