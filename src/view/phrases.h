// Phrases that are more than a label. Comes in: a count with its noun, or a tally's reason as the record
// keeps it; goes out: the phrase in English or Arabic, with the forms that Arabic numbers take. Refuses
// nothing: a reason whose words are not known is given back as it is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "view/labels.h"

namespace isnad {

enum class Noun : uint8_t { article, outlet, witness };

std::string counted(size_t n, Noun noun, Language language);
std::string reason_told(std::string_view why, Language language);

}  // namespace isnad
