// What is said. Comes in: a scene, a cue and the token behind its speaker; goes out: the tokens of what is
// said, to the end of its quotation or sentence. Refuses to run over a sentence that reports something of
// its own.
#pragma once

#include "claim/cue.h"

namespace isnad {

// `behind`: the token behind cue and speaker.
TokenRange content_of(const Scene& scene, const Cue& cue, uint32_t behind);

// What a pronoun of the cue stands for: the words of its clause before it, as in هدنة اقترحتها موسكو. They
// are what the statement is about; that its speaker vouches for them is not said.
TokenRange told_before(const Scene& scene, const Cue& cue);

// Most of it stands inside quotation marks.
bool mostly_quoted(const Scene& scene, TokenRange content);

}  // namespace isnad
