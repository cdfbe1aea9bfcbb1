// What an article's words say, as bytes of its digest. Comes in: terms and namings; goes out: bits. Refuses,
// when reading, words that the record does not know, through FieldReader.
//
//     terms     their numbers in the record (FieldWriter::ascending), each with how often it stands where:
//               the eight most frequent triples in unary, others spelled
//     namings   of each which of the terms it is made of and the happening, or its hash; then its weight
#pragma once

#include "story/digest_fields.h"
#include "story/evidence.h"

namespace isnad {

void write_terms(FieldWriter& out, const std::vector<Term>& terms);
void read_terms(FieldReader& in, std::vector<Term>& terms);

// `terms` are the article's, in one order for both.
void write_namings(FieldWriter& out, const std::vector<Naming>& namings, const std::vector<Term>& terms);
void read_namings(FieldReader& in, std::vector<Naming>& namings, const std::vector<Term>& terms);

}  // namespace isnad
