// Numbers for words and ways of writing that many digests of a record share. Comes in: what is shared; goes
// out: its number in the record, and back. Whoever keeps the record numbers; whoever digests asks.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/mention.h"

namespace isnad {

// A way of writing someone or something.
struct Form {
    std::string text;
    std::optional<NameKind> kind;  // nothing where only claims point to it
    std::string entity;            // id, as the article alone tells it, or ""
    bool operator==(const Form&) const = default;
};

class Numbering {
 public:
    virtual ~Numbering() = default;
    // Known ones get the number that they have.
    virtual uint32_t word(uint64_t word) = 0;
    virtual uint32_t form(std::string_view text, std::string_view kind, std::string_view entity) = 0;
};

class Numbered {
 public:
    virtual ~Numbered() = default;
    // Null where there is none of that number; good as long as this object.
    virtual const uint64_t* word(uint32_t number) = 0;
    virtual const Form* form(uint32_t number) = 0;
};

}  // namespace isnad
