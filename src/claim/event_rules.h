// What events are found by. Comes in: the tables events and event_shifts; goes out: triggers, whose words
// stand among the lexemes under Tag::event with `row` as their place, and the shifts that change a trigger's
// type by what stands near. Refuses faulty rows with their file, line and column.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "claim/event_words.h"
#include "claim/lexemes.h"
#include "claim/word_pattern.h"
#include "lexicon/lexicon.h"
#include "model/claim.h"

namespace isnad {

struct Trigger {
    EventType type = EventType::attack;
    bool weak = false;  // only where violence or disaster is told of anyway, or a word of `needs` stands near
    bool means = false;    // only in a sentence that tells of no other violence
    bool toll = false;     // tells of the dead, whose happening another sentence may name
    bool follows = false;  // where no weapon is named, the type is that of the strike told just before
    bool place = false;    // the name of a place near will do for a needed word,
    bool person = false;   // or a noun for people,
    bool fighter = false;  // or a word for fighters
    bool fixed = false;    // nothing near changes its type
    bool once = false;     // an article tells of one, wherever it was
    bool direct = false;   // its verb takes an object, its noun the sufferer as genitive
    WordPatterns needs;    // one of them near, unless empty
    WordPatterns never;    // none of them near
    std::string name;      // the row's first word, for explaining
};

struct Shift {
    std::vector<EventType> from;
    EventType to = EventType::attack;
    uint32_t reach = 0;  // words before and behind
    WordPatterns near;
};

struct EventRules {
    std::vector<Trigger> triggers;
    std::vector<Shift> shifts;
    EventWords words;
    Beginnings beginnings;  // of all patterns

    static Result<EventRules> load(const Lexicon& lexicon, Lexemes& lexemes);
};

}  // namespace isnad
