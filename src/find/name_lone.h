// Single words that no table holds and that look like names of another language. Comes in: a scan and the
// names found by lexicon and grammar; goes out: those names and the lone ones, a place where a preposition of
// place leads to it, a person where someone speaks or acts. Refuses words with nothing beside them that says
// which.
#pragma once

#include <vector>

#include "find/name_scan.h"

namespace isnad {

// `names` are sorted and do not overlap; so they are after.
void find_lone_names(NameScan& scan, std::vector<FoundName>& names);

}  // namespace isnad
