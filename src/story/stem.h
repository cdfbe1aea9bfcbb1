// A light stem, so that forms of one word meet. Comes in: a folded word without its attached particles; goes
// out: the part of it without the article and one ending of number, gender or person. Refuses nothing; words
// too short to lose letters come back as they are. The affixes are those of Larkey's light10 stemmer.
#pragma once

#include <string_view>

namespace isnad {

std::string_view light_stem(std::string_view word);

}  // namespace isnad
