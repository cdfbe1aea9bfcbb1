// What the shapes of event data sets have in common. Comes in: a happening; goes out: its first known day,
// its first telling's status and article, the codes by which others call it, the ids of its events. Refuses
// nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/json_list.h"
#include "view/event_codes.h"
#include "view/happenings.h"

namespace isnad {

// That of the event, or its last.
inline std::optional<Day> first_day(const Happening& h) { return h.days.from ? h.days.from : h.days.to; }

inline Status status_of(const Happening& h) { return h.tellings.front().status; }

inline const Article& first_article(const Happenings& all, const Happening& h) {
    return all.articles.at(h.tellings.front().article);
}

inline const EventCodes& codes_of(const EventCodeTable& table, const Happening& h) {
    return table.of(h.type, status_of(h));
}

inline std::vector<std::string> items_of(const Happening& h) {
    std::vector<std::string> out;
    for (const Telling& t : h.tellings) out.push_back(t.event);
    return out;
}

}  // namespace isnad
