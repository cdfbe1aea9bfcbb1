// Who made a document. Comes in: a scene and a party; goes out: the body or person behind a statement, a
// count or a report (بيان صادر عن الجيش), else the party itself. Tells scripture apart, which is quoted and
// not reported.
#pragma once

#include "claim/party.h"

namespace isnad {

Party author_of(const Scene& scene, const Party& document);

// الله, النبي and the like at the token: scripture is quoted, not reported.
bool sacred(const Scene& scene, uint32_t token);

}  // namespace isnad
