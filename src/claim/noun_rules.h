// What figures count. Comes in: the tables counted and number_nouns; goes out: the nouns of the claim rules,
// their forms among the lexemes under Tag::counted. Refuses a kind or class that it does not know, with
// file, line and column.
#pragma once

#include "claim/claim_rules.h"

namespace isnad {

Result<Done> load_nouns(const Lexicon& lexicon, ClaimRules& rules);

}  // namespace isnad
