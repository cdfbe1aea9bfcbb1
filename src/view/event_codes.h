// What an event is called by others. Comes in: the table event_codes of a lexicon; goes out: for an event's
// type and status the type, sub-type and kind of disorder that ACLED uses, PLOVER's type and mode, UCDP's
// type of violence. Refuses faulty rows and a table that lacks a type; where others have no word, it is "".
#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/result.h"
#include "model/claim.h"

namespace isnad {

class Lexicon;

struct EventCodes {
    std::string disorder, event, sub;  // ACLED
    std::string plover, mode;
    int quad = 0;      // 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
    int violence = 0;  // UCDP's type: 1 state-based, 2 non-state, 3 one-sided; 0 none
};

class EventCodeTable {
 public:
    static Result<EventCodeTable> load(const Lexicon& lexicon);

    const EventCodes& of(EventType type, Status status) const;

 private:
    std::map<std::pair<EventType, std::optional<Status>>, EventCodes> codes_;
};

}  // namespace isnad
