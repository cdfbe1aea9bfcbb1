// Whether what was found may be a target. Comes in: the scope of a mention and the phrase that stands where
// its sufferer would; goes out: yes or no. Refuses weapons, parts of the land, and for places that change
// hands all that cannot lose them.
#pragma once

#include "claim/event_scope.h"

namespace isnad {

// Not تفجير عبوة, قصف مناطق في الريف.
bool is_target(const EventScope& scope, const Ref& phrase);

// People and bodies: طرد المسلحين, not استعادة المدينة.
bool is_party(const EventScope& scope, const Ref& phrase);

}  // namespace isnad
