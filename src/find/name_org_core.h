// What stands behind a class word of organisations and makes it the name of one. Comes in: a text under
// search and a token; goes out: where the core ends and whether it holds a name. Refuses closed words and
// roles.
#pragma once

#include "find/name_scan.h"

namespace isnad::org {

struct Inner {
    uint32_t end = 0;
    bool proper = false;  // it holds a name, not only common words
};

// What its class lets a core be.
struct CoreKind {
    bool open = false;      // any definite noun
    bool ministry = false;  // what a ministry is in charge of
    bool strict = false;    // no definite noun of the language
    bool words = false;     // a word of the language without the article
};

bool inside(const NameScan& scan, uint32_t i);  // a word of the sentence
// Whether an adjective is of a noun's gender; and whether it may describe one: a feminine one does plurals
// too.
bool agrees(const NameScan& scan, uint32_t noun, uint32_t adjective);
bool may_describe(const NameScan& scan, uint32_t noun, uint32_t adjective);
// A definite adjective of bodies: a nationality, a branch.
bool is_adjective(const NameScan& scan, uint32_t i);
// Words of other languages: `مايكل فوكس`; with `words` those of the language that no table knows too: `حركة
// طالبان`.
uint32_t end_of_foreign(const NameScan& scan, uint32_t at, bool words = false);
// What stands after a class word: a known name, a person, words of the kind's own.
Inner core_of(const NameScan& scan, uint32_t at, CoreKind kind);

}  // namespace isnad::org
