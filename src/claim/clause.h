// Where clauses begin and what leads into them. Comes in: a scene and tokens; goes out: the token at which
// what is said opens, the token at which a subject's clause begins, and whether a word leads on to what a
// verb is about. Refuses to look over the end of a sentence.
#pragma once

#include <optional>

#include "claim/scene.h"

namespace isnad {

// The token behind أن, إن, a colon or an opening quotation mark that stands at most `reach` tokens from
// `from` in the same sentence with no other clause between; nothing where there is none.
std::optional<uint32_t> clause_opening(const Scene& scene, uint32_t from, uint32_t reach);

// The first token of the clause that ends before `target`, at or behind `start`.
uint32_t clause_begin(const Scene& scene, uint32_t target, uint32_t start);

// Nothing of another phrase stands before the token: وفي شرق البلاد قال is no البلاد قال. `start`: the
// sentence's first token.
bool begins_clause(const Scene& scene, uint32_t at, uint32_t start);

// The token behind adverbs and bracketed words that may stand between a verb and its subject.
uint32_t skip_adverbs(const Scene& scene, uint32_t at);

// إلى, على, ب…: what a verb of demand or praise is about.
bool leads_on(const Scene& scene, uint32_t at);

}  // namespace isnad
