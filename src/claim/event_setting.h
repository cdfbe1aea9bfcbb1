// Where and when an event was, and whether it was. Comes in: the setting of an article, its figures and a
// mention; goes out: the place and days of the mention, as its clause, the toll that is told with it or the
// text before tells them, and whether it is told as done, meant, asked for, denied or as background. Refuses
// days to come for what is told as done, and the doer for the place (قصفت تركيا مواقع).
#pragma once

#include "claim/setting.h"
#include "claim/triggers.h"

namespace isnad {

class EventSetting {
 public:
    EventSetting(const Scene& scene, const Setting& setting) : s_(scene), setting_(setting) {}

    DayRange days_of(const Mention& mention) const;
    MaybeRef place_of(const Mention& mention, const MaybeRef& actor) const;
    // How much of the map that place covers; a country where there is none.
    Extent extent_of(const MaybeRef& place) const;
    Status status_of(const Mention& mention, const DayRange& days) const;
    // The nearest figure that counts whom a deed or accident befell, in its clause; nullptr where there is
    // none.
    const Figure* toll_of(const Mention& mention) const;

 private:
    bool to_come(const DayRange& days) const;
    bool negated(const Mention& mention) const;
    bool told_as_earlier(const Mention& mention) const;
    bool meant(const Mention& mention) const;
    bool asked_for(const Mention& mention) const;

    const Scene& s_;
    const Setting& setting_;
};

}  // namespace isnad
