#include "story/entities.h"

#include <map>
#include <set>

#include "find/entity_index.h"

namespace isnad {
namespace {

using Spellings = std::map<std::string, int>;  // form → times met

std::vector<int> times_of(const Spellings& spellings) {
    std::vector<int> out;
    for (const auto& [text, times] : spellings) out.push_back(times);
    return out;
}

Spellings spellings_of(const Entity& known) {
    Spellings out;
    for (size_t i = 0; i < known.aliases.size(); ++i)
        out[known.aliases[i]] = i < known.times.size() ? known.times[i] : 1;
    return out;
}

std::vector<std::string> sorted_texts(const Spellings& spellings) {
    std::vector<std::string> out;
    for (const auto& [text, times] : spellings) out.push_back(text);
    return out;
}

bool has_words(const std::string& text) { return text.find(' ') != std::string::npos; }

// The first of those met most; a form of several words before a surname alone.
std::string name_of_entity(const Spellings& spellings, NameKind kind) {
    const std::pair<const std::string, int>* best = nullptr;
    const auto rank = [&](const auto& form) {
        return std::pair{kind == NameKind::person && has_words(form.first), form.second};
    };
    for (const auto& form : spellings)
        if (!best || rank(form) > rank(*best)) best = &form;
    return best->first;
}

}  // namespace

void rule_entities(std::span<Digest> digests, const EntityMap& ruled) {
    if (ruled.empty()) return;
    for (Digest& d : digests)
        for (NameBrief& n : d.names)
            if (n.entity != 0) n.entity = entity_number(ruled.of(entity_id(n.entity), n.text));
}

std::vector<std::string> entity_ids(const Digest& digest) {
    std::set<uint64_t> numbers;
    for (const NameBrief& n : digest.names)
        if (n.entity != 0) numbers.insert(n.entity);
    std::vector<std::string> out;
    for (uint64_t number : numbers) out.push_back(entity_id(number));
    return out;
}

std::vector<Entity> gather_entities(std::span<const Digest> digests, const std::vector<Entity>& known) {
    std::map<uint64_t, std::pair<NameKind, Spellings>> met;
    for (const Entity& e : known) met[entity_number(e.id)] = {e.kind, spellings_of(e)};
    for (const Digest& d : digests)
        for (const NameBrief& n : d.names) {
            if (n.entity == 0) continue;
            auto& [kind, spellings] = met[n.entity];
            kind = n.kind;
            spellings[n.text] += n.times;
        }
    std::vector<Entity> out;
    for (const auto& [number, kind_and_spellings] : met) {
        const auto& [kind, spellings] = kind_and_spellings;
        Entity e;
        e.id = entity_id(number);
        e.kind = kind;
        e.name = name_of_entity(spellings, kind);
        e.aliases = sorted_texts(spellings);
        e.times = times_of(spellings);
        out.push_back(std::move(e));
    }
    return out;
}

}  // namespace isnad
