// One part of a person's name: a word, or a head with what it is joined with. Comes in: a scan and a token;
// goes out: what the part that begins there says by itself, and where it ends. For the name_*.cc of persons
// only.
#pragma once

#include "find/name_scan.h"

namespace isnad::person {

// The surest last.
enum class Part : uint8_t { none, unknown, definite, foreign, family, weak, head, given };

struct Unit {
    Part part = Part::none;
    uint32_t end = 0;
};

// A word of the sentence to which nothing is attached.
bool name_word(const NameScan& scan, uint32_t i);
// `عبد الله`, `أبو بكر`, `بن عبد العزيز`, `دي ميستورا`: a head and what it is joined with.
Unit unit_of_head(const NameScan& scan, uint32_t at, int depth = 0);
Unit unit_at(const NameScan& scan, uint32_t at);
// `مقرن بن …`: whatever stands before بن is a name.
bool before_son(const NameScan& scan, uint32_t at);

}  // namespace isnad::person
