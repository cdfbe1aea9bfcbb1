// A part of a record, as lists, ledgers and exports ask for it. Comes in: filters; goes out: whole articles,
// one after the other, by address. Refuses what the database refuses.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/day.h"
#include "store/record.h"

namespace isnad {

// Empty fields let everything pass.
struct Selection {
    std::string story;   // id
    std::string outlet;  // name or domain as written
    std::string kind;    // of figures or events
    std::string place;   // name of a place, in any spelling of its entity, or an entity's id
    DayRange days;       // published in these days
    // Only articles that hold an event or a statement of one of these types or stances, or that somebody
    // corrected.
    std::vector<std::string> event_types = {}, stances = {};
    bool operator==(const Selection&) const = default;
};

// Articles that pass `story`, `outlet`, `days`, `event_types` and `stances`; items are not yet chosen by kind
// and place. False ends it.
Result<Done> for_each_article(const Record& record, const Selection& selection,
                              const std::function<bool(ReadArticle&&)>& take);

}  // namespace isnad
