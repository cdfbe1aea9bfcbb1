// Phrases that are more than a label. Comes in: a count with its noun, a tally's reason as the record keeps
// it, or passages that an article shares; goes out: the phrase in English or Arabic, with the forms that
// Arabic numbers take. Refuses nothing: a reason whose words are not known is given back as it is.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "model/story.h"
#include "view/labels.h"

namespace isnad {

enum class Noun : uint8_t { article, outlet, witness };

std::string counted(size_t n, Noun noun, Language language);
std::string reason_told(std::string_view why, Language language);

// Where the longest three stand in the article, in the order of its text: `bytes 10–90, 200–260 … 2 more`.
std::string passages_told(std::span<const SharedPassage> passages, Language language);

}  // namespace isnad
