// Words of an article that tell of an event. Comes in: a scene; goes out: the mentions in order, each with
// its type as its words and neighbours tell it. Refuses words that tell of something else in their company
// (`ضبط النفس`), and weak ones in an article that tells of no violence.
#pragma once

#include <vector>

#include "claim/event_rules.h"
#include "claim/scene.h"

namespace isnad {

// A finite verb; what has an article, a preposition or a pronoun and may be a noun is one (`بقصف`).
inline bool is_verb(const Mark& mark) {
    if (mark.sense.form == VerbForm::present) return true;
    const bool noun = mark.sense.singular && (mark.definite || mark.prep != 0 || mark.suffix > 0);
    return mark.sense.form == VerbForm::past && !noun;
}

struct Mention {
    uint32_t begin = 0;  // tokens [begin, end)
    uint32_t end = 0;
    EventType type = EventType::attack;
    const Mark* mark = nullptr;
    const Trigger* trigger = nullptr;

    bool verb() const { return is_verb(*mark); }
    bool definite() const { return mark->definite || mark->suffix > 0; }
};

bool is_violent(EventType type);

std::vector<Mention> find_triggers(const Scene& scene);

}  // namespace isnad
