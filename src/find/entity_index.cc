#include "find/entity_index.h"

#include "base/fold.h"
#include "find/alias_key.h"

namespace isnad {
namespace {

constexpr uint32_t kAmbiguous = UINT32_MAX;
constexpr uint64_t kFifteenDigits = (uint64_t{1} << 60) - 1;

uint64_t hash_of(std::string_view text, uint64_t hash = 0xCBF29CE484222325ULL) {  // FNV-1a, mixed
    for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    hash ^= hash >> 32;
    return hash * 0xE7037ED1A0B428DBULL;
}

uint64_t number(NameKind kind, std::string_view what, std::string_view more) {
    const uint64_t hash = hash_of(more, hash_of(what, static_cast<uint64_t>(kind) + 1));
    return ((hash ^ (hash >> 29)) & kFifteenDigits) | 1;
}

std::string keyed(NameKind kind, std::string_view key) {
    return static_cast<char>('0' + static_cast<int>(kind)) + std::string(key);
}

// `حزب الله اللبناني`: a known organisation of one state, with its own nationality after it. With another's
// it is another.
const NameEntry* without_nationality(const NameLexicon& lexicon, std::string_view name) {
    const size_t space = name.rfind(' ');
    if (space == std::string_view::npos) return nullptr;
    const uint16_t nation = lexicon.nation_of(folded(name.substr(space + 1)));
    if (nation == 0) return nullptr;
    const NameEntry* entry = lexicon.find(name.substr(0, space));
    const bool its_own = entry && entry->kind == NameKind::org && !entry->iso.empty() &&
                         nation_of_code(lexicon.pool(entry->iso)) == nation;
    return its_own ? entry : nullptr;
}

}  // namespace

EntityIndex::EntityIndex(const NameLexicon& lexicon) {
    lexicon.for_each_form([&](std::string_view form, uint32_t index) {
        const NameEntry& entry = lexicon.entry(index);
        if (entry.alone) return;  // loose spelling of one word joins too many: `فينغر` and `فاناكير`
        const std::string key = keyed(entry.kind, alias_key(lexicon, entry.kind, form));
        uint32_t* known = by_key_.find(key);
        if (!known)
            by_key_.add(key, index);
        else if (*known != kAmbiguous &&
                 number_of(lexicon, lexicon.entry(*known)) != number_of(lexicon, entry))
            *known = kAmbiguous;
    });
}

uint64_t EntityIndex::number_of(const NameLexicon& lexicon, const NameEntry& entry) {
    return number(entry.kind, lexicon.pool(entry.latin), lexicon.pool(entry.iso));
}

uint64_t EntityIndex::number_of(const NameLexicon& lexicon, NameKind kind, std::string_view name) {
    return number(kind, "key", alias_key(lexicon, kind, name));
}

EntityIndex::Resolved EntityIndex::resolve(const NameLexicon& lexicon, NameKind kind,
                                           std::string_view name) const {
    if (const NameEntry* entry = lexicon.find(name); entry && entry->kind == kind)
        return {number_of(lexicon, *entry), entry, "alias.lexicon"};
    if (kind == NameKind::org)
        if (const NameEntry* entry = without_nationality(lexicon, name))
            return {number_of(lexicon, *entry), entry, "alias.nationality"};
    const std::string key = alias_key(lexicon, kind, name);
    if (const uint32_t* index = by_key_.find(keyed(kind, key)); index && *index != kAmbiguous) {
        const NameEntry& entry = lexicon.entry(*index);
        return {number_of(lexicon, entry), &entry, "alias.key"};
    }
    return {number(kind, "key", key), nullptr, "alias.own"};
}

std::string entity_id(uint64_t number) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string id(16, 'e');
    for (int i = 15; i > 0; --i, number >>= 4) id[static_cast<size_t>(i)] = kDigits[number & 15];
    return id;
}

uint64_t entity_number(std::string_view id) {
    if (id.size() != 16 || id.front() != 'e') return 0;
    uint64_t out = 0;
    for (char c : id.substr(1)) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit && !(c >= 'a' && c <= 'f')) return 0;
        out = out << 4 | static_cast<uint64_t>(digit ? c - '0' : c - 'a' + 10);
    }
    return out;
}

}  // namespace isnad
