// Tokens as sentences. Comes in: Words with tokens and lines; goes out: its sentences, each token in exactly
// one. A sentence never crosses a line, and a full stop ends none inside an abbreviation, an initial, an
// address, a short bracket, or behind the number of a list. Two thousand tokens without an end are cut.
//
//     قال: «انتهى».وأضاف أ.ب. إن …   →   [قال: «انتهى».] [وأضاف أ.ب. إن …]
#pragma once

#include "text/words.h"

namespace isnad {

class Abbreviations;

// Fills out.sentences; linear in the tokens.
void read_sentences(const Abbreviations& abbreviations, Words& out);

}  // namespace isnad
