// Whose the counted are where only the clause before tells: جنودها of the country that speaks, مسلحا of the
// band that was fought. Comes in: a scene and a draft; goes out: the party as it stands. Refuses a party that
// the pronoun does not agree with, and armies for those who are only called armed.
#pragma once

#include "claim/drafts.h"

namespace isnad {

MaybeRef owner_of(const Scene& scene, const Draft& draft);

}  // namespace isnad
