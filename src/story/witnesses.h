// How many witnesses there are to a count. Comes in: the figures of a pile and whose voice each article of
// the story is; goes out: the number of distinct named voices or, where nobody is named, of own voices. Never
// counts one voice twice because it is named once in full and once by its first word (المصادر, مصادر أمنية).
#pragma once

#include <vector>

#include "story/printed.h"

namespace isnad {

// `own` has one number for each article of the story (own_voices.h).
int witnesses(const std::vector<Printed>& values, const std::vector<size_t>& own);

}  // namespace isnad
