// What the parties of an event are looked for in: the sentence of its mention. Comes in: a scene and a
// mention; goes out: phrases at a token, the subject of a verb, and where clauses end. Refuses to look past
// the sentence's end.
#pragma once

#include <optional>

#include "claim/event_phrase.h"
#include "claim/triggers.h"

namespace isnad {

using Phrase = std::optional<EventPhrase>;

struct EventScope {
    EventScope(const Scene& scene, const Mention& mention)
        : s(scene), m(mention), sentence(scene.sentence_of(mention.begin)) {}

    const Scene& s;
    const Mention& m;
    const Sentence& sentence;

    bool clause_ends(uint32_t at) const { return at >= sentence.end || s.is_break(at); }
    // و is attached to it: وجنود.
    bool joined(uint32_t at) const;
    // The first token of a window of `reach` tokens before `at`.
    uint32_t least(uint32_t at, uint32_t reach) const {
        return at > sentence.begin + reach ? at - reach : sentence.begin;
    }
    // The phrase that stands right there, no second part of another: not وأصيب, وجنود.
    Phrase at(uint32_t token) const;
    // أن القوات الموالية للحكومة قصفت: the subject stands at the beginning of its clause, no verb between.
    Phrase subject_before(uint32_t verb) const;

 private:
    bool finite(uint32_t token) const;
};

}  // namespace isnad
