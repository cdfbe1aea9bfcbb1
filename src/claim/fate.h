// What befell the people that a figure counts. Comes in: a scene and the tokens of a figure; goes out: the
// verb or noun that governs it (مقتل, أصيب, قتلوا, عدد القتلى) with its kind. Refuses verbs of another clause
// and verbs of which the counted are the doers.
#pragma once

#include <optional>
#include <string_view>

#include "claim/counted.h"

namespace isnad {

struct Governor {
    uint32_t token = 0;
    uint32_t end = 0;
    FigureKind kind = FigureKind::killed;
    bool behind = false;  // stands behind the figure
    std::string_view rule;
};

// `first`, `last`: the figure's tokens. `previous_end`: the token behind the figure before it in the
// sentence, or 0.
std::optional<Governor> governor_of(const Scene& scene, uint32_t first, uint32_t last, const Counted& counted,
                                    uint32_t previous_end);

}  // namespace isnad
