// A place that an article names, and how it is tied to its clause.
#pragma once

#include "claim/scene.h"

namespace isnad {

// How a place stands in its clause, the closest first.
enum class Tie : uint8_t { in, struck, near, loose, to, from, of_party };

// How much of the map a place covers, the widest first.
enum class Extent : uint8_t { country, region, town, spot };

struct Place {
    uint32_t begin = 0;  // tokens [begin, end)
    uint32_t end = 0;
    uint32_t reach = 0;     // behind what describes it
    uint32_t name = kNone;  // in Scene::names, of a known one
    uint32_t same = kNone;  // the place before it, among all, that it points back to: المدينة
    Tie tie = Tie::loose;
    Extent extent = Extent::town;
    bool unnamed = false;     // only its town has a name: سوق في كذا
    bool several = false;     // places in one
    bool describes = false;   // another place, or a party
    bool of_speaker = false;  // stands between a cue and what is said
};

}  // namespace isnad
