#include "model/rulings.h"

#include "base/hash.h"

namespace isnad {

EntityMap::EntityMap(const std::vector<EntityRuling>& rulings) {
    for (const EntityRuling& r : rulings)
        (r.spelling.empty() ? whole_[r.entity] : spelled_[{r.entity, r.spelling}]) = r.as;
}

std::vector<std::string> EntityMap::ruled() const {
    std::vector<std::string> out;
    for (const auto& [entity, as] : whole_) out.push_back(entity);
    for (const auto& [spelled, as] : spelled_)
        if (out.empty() || out.back() != spelled.first) out.push_back(spelled.first);
    return out;
}

std::string EntityMap::of(std::string entity, std::string_view spelling) const {
    // Each ruling leads on once at most, so a ring of them ends.
    for (size_t left = whole_.size() + spelled_.size(); left > 0; --left) {
        const auto split = spelled_.find({entity, std::string(spelling)});
        const auto whole = whole_.find(entity);
        if (split != spelled_.end())
            entity = split->second;
        else if (whole != whole_.end())
            entity = whole->second;
        else
            break;
    }
    return entity;
}

std::string split_entity_id(std::string_view entity, std::string_view spelling) {
    return "e" + sha256_hex(std::string(entity) + " " + std::string(spelling)).substr(0, 15);
}

}  // namespace isnad
