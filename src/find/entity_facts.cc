#include "find/entity_facts.h"

#include <cmath>

namespace isnad {
namespace {

// Five decimals, as the tables hold at most three.
double degrees(float value) { return std::round(static_cast<double>(value) * 1e5) / 1e5; }

}  // namespace

void add_facts(const NameRules& rules, Entity& entity) {
    const uint64_t number = entity_number(entity.id);
    for (const std::string& alias : entity.aliases) {
        const auto known = rules.entities().resolve(rules.lexicon(), entity.kind, alias);
        if (!known.entry || known.number != number) continue;
        entity.latin = rules.lexicon().pool(known.entry->latin);
        const std::string_view iso = rules.lexicon().pool(known.entry->iso);
        if (!iso.empty()) entity.codes.emplace_back("iso3166", iso);
        if (known.entry->located) {
            entity.lat = degrees(known.entry->lat);
            entity.lon = degrees(known.entry->lon);
        }
        return;
    }
}

}  // namespace isnad
