#include "story/entities.h"

#include <algorithm>
#include <map>

#include "base/fold.h"
#include "base/hash.h"

namespace isnad {
namespace {


std::vector<std::string> sorted_texts(const std::map<std::string, int>& spellings) {
    std::vector<std::string> out;
    for (const auto& [text, times] : spellings) out.push_back(text);
    return out;
}

std::string most_met(const std::map<std::string, int>& spellings) {
    return std::max_element(spellings.begin(), spellings.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

}  // namespace

std::string entity_id(NameKind kind, std::string_view name) {
    Sha256 hash;
    hash.add(name_of(kind));
    hash.add(folded(name));
    return "e" + hash.hex().substr(0, 15);
}

std::vector<Entity> gather_entities(std::span<const Digest> digests) {
    std::map<std::string, std::pair<NameKind, std::map<std::string, int>>> met;
    for (const Digest& d : digests)
        for (const NameBrief& n : d.names) {
            auto& [kind, spellings] = met[entity_id(n.kind, n.text)];
            kind = n.kind;
            spellings[n.text] += n.times;
        }
    std::vector<Entity> out;
    for (const auto& [id, kind_and_spellings] : met) {
        const auto& [kind, spellings] = kind_and_spellings;
        Entity e;
        e.id = id;
        e.kind = kind;
        e.name = most_met(spellings);
        e.aliases = sorted_texts(spellings);
        out.push_back(std::move(e));
    }
    return out;
}

}  // namespace isnad
