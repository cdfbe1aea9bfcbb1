// What the words of one article name: people, places, organisations; and how claims point to them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/span.h"

namespace isnad {

enum class NameKind : uint8_t { person, place, org };

struct Name {
    Span span;
    std::string text;  // as written, without attached particles
    NameKind kind = NameKind::person;
    std::string entity;  // entity id, "" until resolved
    std::string rule;
    // Of which state it is, where the words before it say so: `الوزير الروسي لافروف`. A number as
    // nation_of_code (find/name_lexicon.h) gives it, else 0; the record does not keep it.
    uint16_t nation = 0;
    std::optional<uint32_t> nth = {};  // of its id, where people took out or added others of its span
    bool operator==(const Name&) const = default;
};

// A party or place that a claim speaks of: where it stands and what it is called.
struct Ref {
    std::string text;  // shortest full name or description in the article, as written
    Span span;         // where `text` (or the form it was resolved from) stands
    std::string entity;
    bool operator==(const Ref&) const = default;
};

using MaybeRef = std::optional<Ref>;

std::string_view name_of(NameKind kind);

}  // namespace isnad
