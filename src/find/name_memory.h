// A text's own repetitions. Comes in: the names found by lexicon and grammar; goes out: those that only
// repeat a part of them: the surname of a person named in full, the short form of an organisation. Refuses
// parts that are common words.
#pragma once

#include <vector>

#include "find/name_scan.h"

namespace isnad {

// `names` are sorted and do not overlap; so they are after.
void repeat_names(const NameScan& scan, std::vector<FoundName>& names);

}  // namespace isnad
