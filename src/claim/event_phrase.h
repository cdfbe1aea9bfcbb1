// A noun phrase that may be a party of an event. Comes in: a scene and a token; goes out: the phrase that
// begins there, with or without a number, and whether what it names can act. Refuses adverbs, days, verbs,
// prepositions, documents and media.
#pragma once

#include <optional>

#include "claim/scene.h"

namespace isnad {

struct EventPhrase {
    uint32_t begin = 0;  // tokens [begin, end)
    uint32_t end = 0;
    Ref ref{};
    bool acts = false;     // people, bodies and forces
    bool force = false;    // bodies and forces, no single people
    bool counted = false;  // begins with a number
    bool known = false;    // definite, named or counted by figures; else it may be an adjective
};

// `particle`: ل may be attached: قصف الطائرات لمواقع.
std::optional<EventPhrase> event_phrase_at(const Scene& scene, uint32_t token, bool particle = false);

// The next token that is no adverb: قصفت أمس المواقع.
uint32_t behind_adverbs(const Scene& scene, uint32_t token);

}  // namespace isnad
