// The claim room in one call. Comes in: one article's words and mentions; goes out: its statements and
// figures. Refuses nothing.
#pragma once

#include <vector>

#include "claim/claim_rules.h"
#include "find/number.h"
#include "model/reading.h"
#include "text/words.h"

namespace isnad {

// Fills the statements and figures of `read`, whose article and names are there.
void find_claims(const Words& words, const std::vector<Number>& numbers, const ClaimRules& rules,
                 ReadArticle& read);

}  // namespace isnad
