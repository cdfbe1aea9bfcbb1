#include "claim/party.h"

#include <algorithm>

#include "claim/party_reader.h"

namespace isnad {
namespace {

constexpr uint32_t kReach = 14;  // tokens that party_before looks back

// للتحقيق, بالحزب: no subject of a verb.
bool behind_particle(const Scene& scene, uint32_t token) {
    const std::string_view word = scene.folded(token);
    if (word.starts_with("لل") || word.starts_with("بال")) return true;
    for (const Mark& mark : scene.marks.at(token))
        if (mark.prep != 0) return true;
    return false;
}

}  // namespace

std::optional<Party> party_at(const Scene& scene, uint32_t token, bool loose) {
    if (token >= scene.size()) return std::nullopt;
    return PartyReader(scene, token, loose).run();
}

std::optional<Party> party_before(const Scene& scene, uint32_t from, uint32_t target) {
    from = std::max(from, target > kReach ? target - kReach : 0);
    for (uint32_t t = from; t < target; ++t) {
        if (t > from && scene.name_at(t) != kNone && scene.name_at(t) == scene.name_at(t - 1)) continue;
        if (behind_particle(scene, t)) continue;
        const auto party = party_at(scene, t);
        if (party && party->end == target) return party;
    }
    return std::nullopt;
}

}  // namespace isnad
