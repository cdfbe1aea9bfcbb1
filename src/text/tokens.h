// A shadow as tokens. Comes in: Words with shadow and map; goes out: its tokens and the tokens that begin a
// line. Refuses nothing: whatever is neither letter, digit nor white space is a mark.
//
//     بـ120 كوفيد-19 1.5% 2023/9/20 ...   →   ب|120  كوفيد|-|19  1.5|%  2023|/|9|/|20  ...
#pragma once

#include "text/words.h"

namespace isnad {

// Fills out.tokens (but for clitics) and out.lines; one walk over the shadow. `text` is what the shadow was
// made of: vowel marks behind a word's last letter belong to its span.
void read_tokens(std::string_view text, Words& out);

}  // namespace isnad
