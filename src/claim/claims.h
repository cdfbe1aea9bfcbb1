// The claim room in one call. Comes in: one article's words and mentions; goes out: its statements and
// figures. Refuses nothing.
#pragma once

#include <vector>

#include "claim/claim_rules.h"
#include "find/date.h"
#include "find/number.h"
#include "model/reading.h"
#include "text/words.h"

namespace isnad {

// What the find room found in an article beside its names; each list sorted by span.
struct Mentions {
    std::vector<Number> numbers;
    std::vector<Date> dates;
};

// Fills the statements and figures of `read`, whose article and names are there.
void find_claims(const Words& words, const Mentions& mentions, const ClaimRules& rules, ReadArticle& read);

}  // namespace isnad
