// Where things happen, by token. Comes in: a scene and its statements; goes out: of the places that an
// article names, the one that a claim most likely happened at. Refuses what stands too far off; where nothing
// near names a place there is none.
#pragma once

#include <vector>

#include "claim/place_finder.h"

namespace isnad {

class Places {
 public:
    Places(const Scene& scene, const std::vector<Statement>& statements);

    // The place of what stands at tokens [first, last): behind it or before it in its sentence, else in the
    // `look_back` sentences just before; nullptr where there is none. Lives as long as this. A place that
    // begins at the token `doer` did it: قصفت تركيا مواقع في سوريا.
    const Place* near(uint32_t first, uint32_t last, uint32_t look_back = 3, uint32_t doer = kNone) const;
    // The place of the text's first sentences, else of its title.
    const Place* lead() const;
    // Places that begin in tokens [from, to).
    std::pair<const Place*, const Place*> between(uint32_t from, uint32_t to) const;
    // وفي كذا: that which follows is told of it.
    bool begins_clause(const Place& place) const;
    Ref ref(const Place& place) const;

 private:
    int distance(const Place& place, uint32_t first, uint32_t last) const;
    int within(const Place& place, uint32_t first, uint32_t last) const;
    int tie_cost(const Place& place) const;

    void sum_costs();

    const Scene& scene_;
    std::vector<Place> places_;  // by begin
    // Of each token: what it costs to go over all that stand before it, to a place behind a claim and to one
    // before it.
    std::vector<int> over_behind_, over_before_;
};

}  // namespace isnad
