// Names that a thread has met, with what the index of entities said of them, so that a name that many texts
// bear is worked out once. Comes in: a kind and a name; goes out: what `resolve` gives. Says nothing that the
// index does not, and forgets all it holds rather than grow without bound.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/word_hash.h"
#include "find/entity_index.h"

namespace isnad {

class EntityMemo {
 public:
    EntityIndex::Resolved resolve(const EntityIndex& index, const NameLexicon& lexicon, NameKind kind,
                                  std::string_view name) {
        Names& names = kinds_[static_cast<size_t>(kind) % kinds_.size()];
        if (const auto known = names.find(name); known != names.end()) return known->second;
        if (names.size() >= kMost) names.clear();
        return names.emplace(name, index.resolve(lexicon, kind, name)).first->second;
    }

 private:
    static constexpr size_t kMost = size_t{1} << 15;  // some megabytes
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view name) const { return hash_of_word(name); }
    };
    using Names = std::unordered_map<std::string, EntityIndex::Resolved, Hash, std::equal_to<>>;

    std::array<Names, 3> kinds_;  // person, place, org
};

}  // namespace isnad
