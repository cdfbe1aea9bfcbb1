// Whom a short form stands for that its own article does not explain. Comes in: the articles of one story;
// goes out: each lone surname, or body without its country, of which another article of the story names just
// one bearer in full, or just one of the state that the words before the short form tell. Refuses to choose
// between two bearers, one of another state, and a body of a state of which the article hardly speaks.
#pragma once

#include <span>
#include <vector>

#include "find/short_forms.h"
#include "story/digest.h"

namespace isnad {

// In the order of `members`, which is the story's.
std::vector<Inferred> infer_aliases(std::span<const Digest> digests, const std::vector<size_t>& members,
                                    const ShortForms& shorts);

}  // namespace isnad
