// Organisations by the words that say what they are. Comes in: a scan and a token; goes out: the organisation
// whose class word (`وزارة`, `حزب`) or national body (`الجيش التركي`) begins there; nothing where the words
// name no certain one.
#pragma once

#include "find/name_scan.h"

namespace isnad {

FoundName org_at(const NameScan& scan, uint32_t at);

}  // namespace isnad
