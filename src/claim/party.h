// Who speaks, acts or suffers: the noun phrase that begins at a token. Comes in: a scene and a token; goes
// out: the phrase's extent, the name in it, the title beside the name. Refuses what cannot be a party: a
// preposition, a verb, a number.
#pragma once

#include <optional>
#include <string>

#include "claim/scene.h"

namespace isnad {

enum class PartyKind : uint8_t { person, body, title, witness, document, medium, described };

struct Party {
    uint32_t begin = 0;  // tokens [begin, end)
    uint32_t end = 0;
    PartyKind kind = PartyKind::described;
    MaybeRef ref;           // the shortest full name or description
    std::string role;       // title that stands with a person's name, "" if none
    uint32_t name = kNone;  // in Scene::names
};

// `loose`: an unknown indefinite word may begin it, as right behind a verb of saying.
std::optional<Party> party_at(const Scene& scene, uint32_t token, bool loose = false);

// The longest party that ends right before `target` and begins at or behind `from`.
std::optional<Party> party_before(const Scene& scene, uint32_t from, uint32_t target);

}  // namespace isnad
