// Whom the counted belong to. Comes in: a scene and a draft; goes out: the side as the article writes it next
// to the number: the noun or adjective that names one (مدنيا, أفغانيا), the body behind من, of or ل (من عناصر
// كذا, للمتمردين, في صفوف كذا). Refuses to guess: who is only called a man or a fighter has no side.
#pragma once

#include "claim/drafts.h"

namespace isnad {

MaybeRef side_of(const Scene& scene, const Draft& draft);

}  // namespace isnad
