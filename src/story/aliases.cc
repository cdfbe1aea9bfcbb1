#include "story/aliases.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "find/entity_index.h"

namespace isnad {
namespace {

constexpr size_t kMostNames = 6;  // that one person has in a story

// Who is named in full somewhere in the story, by an entity that a short form of the name reads as.
struct Bearer {
    uint64_t entity = 0;
    uint16_t state = 0;   // of a body of one state whose name says so only in full
    uint16_t nation = 0;  // of a person: that an article gives, or the lexicon
    std::string_view name = {};
    size_t place = 0;  // of the article among the story's
};
using Bearers = std::unordered_map<uint64_t, std::vector<Bearer>>;

void add_bearers(const Digest& digest, size_t place, const ShortForms& shorts, bool persons, Bearers& out) {
    std::vector<ShortForm> forms;
    for (const NameBrief& name : digest.names) {
        if (name.entity == 0 || name.lone || (name.kind == NameKind::person && !persons)) continue;
        forms.clear();
        shorts.of(name.kind, name.text, forms);
        const bool person = name.kind == NameKind::person && !forms.empty();
        const uint16_t nation = person && name.nation == 0 ? shorts.nation_of_person(name.text) : name.nation;
        for (const ShortForm& form : forms)
            if (form.entity != name.entity)
                out[form.entity].push_back(
                    {name.entity, form.nation, person ? nation : form.nation, name.text, place});
    }
}

// Of each nation how often an article names places in it.
std::map<uint16_t, int> nations_of(const Digest& digest, const ShortForms& shorts) {
    std::map<uint16_t, int> times;
    for (const NameBrief& name : digest.names)
        if (name.kind == NameKind::place)
            if (const uint16_t nation = shorts.nation_of_place(name.text)) times[nation] += name.times;
    return times;
}

// Whether an article that leaves open whose body it means may mean that nation's: it speaks of no other twice
// as often.
bool speaks_of(const Digest& digest, uint16_t nation, const ShortForms& shorts) {
    const auto times = nations_of(digest, shorts);
    const auto own = times.find(nation);
    const int spoken = own == times.end() ? 0 : own->second;
    return std::all_of(times.begin(), times.end(), [&](const auto& t) { return t.second <= 2 * spoken; });
}

// Of which state one bearer is by all who name it; 0 where that is not known, or they differ.
uint16_t nation_of(const std::vector<Bearer>& bearers, uint64_t entity) {
    uint16_t nation = 0;
    for (const Bearer& bearer : bearers) {
        if (bearer.entity != entity || bearer.nation == 0) continue;
        if (nation != 0 && nation != bearer.nation) return 0;
        nation = bearer.nation;
    }
    return nation;
}

// One who may be meant: the first naming, and how many there are.
struct Meant {
    const Bearer* first = nullptr;
    size_t times = 0;
};

// Those of the bearers who may be of a state; 0 for any. `others`: whether there are some of another.
std::vector<Meant> of_state(const std::vector<Bearer>& bearers, uint16_t nation, bool& others) {
    std::vector<Meant> out;
    for (const Bearer& bearer : bearers) {
        const uint16_t own = nation == 0 ? uint16_t{0} : nation_of(bearers, bearer.entity);
        if (own != 0 && own != nation) {
            others = true;
            continue;
        }
        const auto known = std::find_if(
            out.begin(), out.end(), [&](const Meant& meant) { return meant.first->entity == bearer.entity; });
        if (known == out.end())
            out.push_back({&bearer, 1});
        else
            ++known->times;
    }
    return out;
}

// Whether all their names are one person's, by more or fewer of them.
bool are_one(const std::vector<Meant>& meant, const ShortForms& shorts) {
    if (meant.size() > kMostNames) return false;
    for (size_t i = 0; i < meant.size(); ++i)
        for (size_t j = i + 1; j < meant.size(); ++j)
            if (!shorts.same_shortened(meant[i].first->name, meant[j].first->name)) return false;
    return true;
}

// The first naming of the one bearer, by the name met most; nothing where there are two. `nation`: of which
// state whoever is meant is, 0 where the article leaves it open; it rules out those of another, and chooses
// its own from among several.
const Bearer* only_bearer(const std::vector<Bearer>& bearers, uint16_t nation, const ShortForms& shorts) {
    bool others = false;
    const std::vector<Meant> meant = of_state(bearers, nation, others);
    if (meant.empty() || !are_one(meant, shorts)) return nullptr;
    const Bearer* first = std::max_element(meant.begin(), meant.end(), [](const Meant& a, const Meant& b) {
                              return a.times < b.times;
                          })->first;
    return !others || nation_of(bearers, first->entity) == nation ? first : nullptr;
}

// That an article gives an entity, however it calls it.
uint16_t nation_in(const Digest& digest, uint64_t entity) {
    for (const NameBrief& name : digest.names)
        if (name.entity == entity && name.nation != 0) return name.nation;
    return 0;
}

bool may_be_short(const NameBrief& name, const ShortForms& shorts) {
    if (name.kind == NameKind::person) return name.lone;
    return name.kind == NameKind::org && shorts.told_by_spelling(name.kind, name.text, name.entity);
}

// Whether nothing that an article calls an entity by says more than the others.
bool all_short(const Digest& digest, uint64_t entity, const ShortForms& shorts) {
    return std::all_of(digest.names.begin(), digest.names.end(), [&](const NameBrief& name) {
        return name.entity != entity || may_be_short(name, shorts);
    });
}

void infer(const Digest& digest, const std::vector<const Digest*>& story, const Bearers& bearers,
           const ShortForms& shorts, std::vector<Inferred>& out) {
    std::unordered_map<uint64_t, const Bearer*> meant;  // nobody: looked for in vain
    for (const NameBrief& name : digest.names) {
        const auto known = bearers.find(name.entity);
        if (known == bearers.end() || !all_short(digest, name.entity, shorts)) continue;
        const auto [at, fresh] = meant.try_emplace(name.entity, nullptr);
        if (fresh) {
            at->second = only_bearer(known->second, nation_in(digest, name.entity), shorts);
            if (at->second && at->second->state != 0 && !speaks_of(digest, at->second->state, shorts))
                at->second = nullptr;
        }
        if (const Bearer* bearer = at->second)
            out.push_back({digest.article, name.text, name.times, entity_id(name.entity),
                           entity_id(bearer->entity), story[bearer->place]->article});
    }
}

bool any_lone(const Digest& digest) {
    return std::any_of(digest.names.begin(), digest.names.end(), [](const NameBrief& n) { return n.lone; });
}

}  // namespace

std::vector<Inferred> infer_aliases(std::span<const Digest> digests, const std::vector<size_t>& members,
                                    const ShortForms& shorts) {
    std::vector<Inferred> out;
    if (members.size() < 2 || !shorts.any()) return out;
    std::vector<const Digest*> story;
    for (size_t m : members) story.push_back(&digests[m]);
    const bool persons =
        std::any_of(story.begin(), story.end(), [](const Digest* digest) { return any_lone(*digest); });
    Bearers bearers;
    for (size_t i = 0; i < story.size(); ++i) add_bearers(*story[i], i, shorts, persons, bearers);
    if (bearers.empty()) return out;
    for (const Digest* digest : story) infer(*digest, story, bearers, shorts, out);
    return out;
}

}  // namespace isnad
