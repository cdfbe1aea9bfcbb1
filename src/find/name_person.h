// Persons by the grammar of their names. Comes in: a scan and a token; goes out: the name that begins there.
// Titles and roles before a person are read here too: they say where a name is expected, and are no part of
// it.
#pragma once

#include "find/name_scan.h"

namespace isnad {

// The person's name that begins at `at`, as long as name words follow; nothing if none begins there.
FoundName person_at(const NameScan& scan, uint32_t at);

// Where `at` is a title or a role (`وزير الخارجية التركي`), notes on the scan the token where its bearer's
// name is due.
void expect_bearer(NameScan& scan, uint32_t at);

// Tokens [at, end) of name words, whatever stands before; end == at if there are none. For names of streets
// and camps.
uint32_t name_words_end(const NameScan& scan, uint32_t at);

}  // namespace isnad
