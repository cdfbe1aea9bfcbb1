// Words that build clauses and name who speaks. Comes in: the tables claim_words, speakers and
// reporting_phrases; goes out: their forms among the lexemes, each under the tag that its row names. Refuses
// a name that is no tag, with file, line and column.
#pragma once

#include "claim/claim_rules.h"

namespace isnad {

Result<Done> load_tag_words(const Lexicon& lexicon, ClaimRules& rules);

}  // namespace isnad
