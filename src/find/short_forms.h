// By which short forms a full name may be told elsewhere. Comes in: a name as written; goes out: the entities
// that its short forms read as where nothing explains them: `علييف` of `إلهام علييف`, `وزارة الداخلية` of
// `وزارة الداخلية السعودية`. Refuses given names, since too many bear them, and what would be no name alone.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "find/names.h"

namespace isnad {

struct ShortForm {
    uint64_t entity = 0;
    uint16_t nation = 0;  // of a body of one state whose name says so only in full; else 0
    bool operator==(const ShortForm&) const = default;
};

class ShortForms {
 public:
    ShortForms() = default;                                          // knows none
    explicit ShortForms(const NameRules& rules) : rules_(&rules) {}  // which outlive this

    bool any() const { return rules_ != nullptr; }
    // Each of a person or an organisation, added to `out`.
    void of(NameKind kind, std::string_view name, std::vector<ShortForm>& out) const;
    // Whether the lexicon does not know the name, so that its entity is made of its spelling.
    bool told_by_spelling(NameKind kind, std::string_view name, uint64_t entity) const;
    // Whether one full name is the other with names left out between its first and its last, in any spelling:
    // `وليد القاضي` and `وليد بن حسن القاضي`.
    bool same_shortened(std::string_view a, std::string_view b) const;
    uint16_t nation_of_person(std::string_view name) const;  // that the lexicon knows, else 0
    uint16_t nation_of_place(std::string_view name) const;   // 0 where it is in none that is known

 private:
    const NameRules* rules_ = nullptr;
};

}  // namespace isnad
