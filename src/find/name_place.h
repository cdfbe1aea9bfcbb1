// Places by the words that say what they are. Comes in: a scan and a token; goes out: the place whose class
// word or name begins there. Class words that can be taken away (`مدينة`) are no part of the name, others are
// (`مخيم`).
#pragma once

#include <vector>

#include "find/name_scan.h"

namespace isnad {

// The place named after the class word at `at`, and those joined to it (`بلدتي X وY`, `محافظات X وY وZ`), put
// at the end of `out`; returns the token after the last, or `at` if there are none.
uint32_t places_of_class(const NameScan& scan, uint32_t at, std::vector<FoundName>& out);

// A place of the lexicon that needs a cue, where its surroundings give one. `before` is the name found last.
FoundName cued_place(const NameScan& scan, uint32_t at, const FoundName& before);

}  // namespace isnad
