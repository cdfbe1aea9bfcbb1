// How many of what. Comes in: words, numbers, names and statements of one article; goes out: a figure for each number
// whose counted noun or cue is known, sorted by span, with the speaker of the statement that it stands in. A number
// that counts nothing known gives no figure.
#pragma once

#include <string_view>
#include <vector>

#include "claim/claim_rules.h"
#include "find/number.h"
#include "model/mention.h"
#include "text/words.h"

namespace isnad {

std::vector<Figure> find_figures(const Words& words, std::string_view text, const std::vector<Number>& numbers,
                                 const std::vector<Name>& names, const std::vector<Statement>& statements,
                                 const ClaimRules& rules);

}  // namespace isnad
