// Who says what. Comes in: words and names of one article; goes out: a statement for each reporting word that has a
// speaker, sorted by cue. A cue whose speaker the sentence does not name takes the last speaker of its paragraph.
#pragma once

#include <string_view>
#include <vector>

#include "claim/claim_rules.h"
#include "model/mention.h"
#include "text/words.h"

namespace isnad {

std::vector<Statement> find_statements(const Words& words, std::string_view text, const std::vector<Name>& names,
                                       const ClaimRules& rules);

}  // namespace isnad
