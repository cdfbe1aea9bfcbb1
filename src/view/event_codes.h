// What an event type is called by others. Comes in: an event type; goes out: the type, sub-type and kind of
// disorder that ACLED uses, and PLOVER's type and mode. Refuses nothing; where others have no word, it is "".
#pragma once

#include <string_view>

#include "model/claim.h"

namespace isnad {

struct EventCodes {
    std::string_view disorder, event, sub;  // ACLED
    std::string_view plover, mode;
    int quad = 0;      // 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
    int violence = 0;  // UCDP's type: 1 state-based, 2 non-state, 3 one-sided; 0 none
};

const EventCodes& codes_of(EventType type);

}  // namespace isnad
