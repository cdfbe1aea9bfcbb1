// Where, when and in what light a claim stands: place, days, who vouches, whether it is asserted, denied,
// planned. Comes in: the scene, the statements, the tokens of a claim; goes out: what the words around it
// say. Refuses to guess: what nothing near says is unknown, and a claim that nothing qualifies is asserted by
// the article itself.
#pragma once

#include <vector>

#include "claim/days.h"
#include "claim/places.h"
#include "claim/scene.h"

namespace isnad {

class Setting {
 public:
    Setting(const Scene& scene, const std::vector<Statement>& statements);

    const Places& places() const { return places_; }
    MaybeRef place_of(uint32_t first, uint32_t last) const {
        const Place* place = places_.near(first, last);
        return place ? MaybeRef(places_.ref(*place)) : std::nullopt;
    }
    MaybeRef lead_place() const {
        const Place* place = places_.lead();
        return place ? MaybeRef(places_.ref(*place)) : std::nullopt;
    }
    const Days& days() const { return days_; }
    DayRange date_of(uint32_t first, uint32_t last) const { return days_.near(first, last); }
    // The statement whose content holds the span, the innermost; nullptr where the article itself speaks.
    const Statement* statement_of(Span span) const;
    // What condemns, orders or claims a deed does not vouch for its figures, unless it says them in a clause.
    bool vouches(const Statement& said) const;
    Status status_of(uint32_t first, uint32_t last, const Statement* said, const DayRange& days) const;

 private:
    const Scene& scene_;
    const std::vector<Statement>& statements_;
    std::vector<uint32_t> reach_;  // of a statement: how far the contents of it and those before reach
    Places places_;
    Days days_;
};

}  // namespace isnad
