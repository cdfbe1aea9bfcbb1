// Which names of one text are one person, place or organisation. Comes in: the names found, in order; goes
// out: for each its entity's number and the rule that joined it: the lexicon, spelling, or another name of
// the text of which it is a short form. Refuses to join a surname that two persons of the text share with any
// but the one named last before it.
#pragma once

#include <vector>

#include "find/entity_index.h"
#include "find/name_scan.h"

namespace isnad {

// Of a surname that nothing in its text explains, so that other texts may.
inline constexpr std::string_view kLoneRule = "alias.lone";

struct NamedEntity {
    uint64_t number = 0;
    const char* rule = "";
};

// One for each of `found`. `texts` are the names as written.
std::vector<NamedEntity> entities_of(const NameScan& scan, const EntityIndex& index,
                                     const std::vector<FoundName>& found,
                                     const std::vector<std::string_view>& texts);

}  // namespace isnad
