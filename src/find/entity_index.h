// Which person, place or organisation a name stands for, as far as the name alone tells. Comes in: a name;
// goes out: an entity's number, what the lexicon knows of it, and the rule that says so. Names that the
// lexicon does not know get a number made of their alias key, the same in every text. Refuses to choose where
// a key belongs to two known entities.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/word_map.h"
#include "find/name_lexicon.h"
#include "model/mention.h"

namespace isnad {

class EntityIndex {
 public:
    EntityIndex() = default;  // knows nothing
    explicit EntityIndex(const NameLexicon& lexicon);

    struct Resolved {
        uint64_t number = 0;
        const NameEntry* entry = nullptr;
        const char* rule = "";  // alias.lexicon, alias.key, alias.own
    };
    Resolved resolve(const NameLexicon& lexicon, NameKind kind, std::string_view name) const;

    template <class Image>
    void pack(Image& image) {
        by_key_.pack(image);
    }

    static uint64_t number_of(const NameLexicon& lexicon, const NameEntry& entry);
    // Of a name that the lexicon does not know.
    static uint64_t number_of(const NameLexicon& lexicon, NameKind kind, std::string_view name);

 private:
    WordMap<uint32_t> by_key_;  // kind and alias key → entry, kAmbiguous where two share it
};

// `e` and 15 hex digits, as the record writes an entity's number, and back; 0 for text that is none.
std::string entity_id(uint64_t number);
uint64_t entity_number(std::string_view id);

}  // namespace isnad
