// Why a number counts nothing. Comes in: a number, and the words around it; goes out: the reason (a year, an
// age, a score, the number of a law), or that it counts. Refuses nothing.
#pragma once

#include "find/cardinal.h"
#include "find/number.h"
#include "find/number_rules.h"

namespace isnad {

// `begin` and `end`: the tokens of the number without the words that bound it. `pair`: it joins two
// (`10-15`).
struct Place {
    uint32_t begin = 0;
    uint32_t end = 0;
    bool pair = false;
    bool words_between = false;  // بين … و…, من … إلى …
};

NotCount reason_against(const Words& words, const Cardinal& number, const Place& place,
                        const NumberRules& rules);

}  // namespace isnad
