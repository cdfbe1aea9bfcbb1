// The particles, articles and pronouns of a text's words. Comes in: Words with tokens; goes out: their
// before, article, after and part of speech. Each word is read by its letters; a few that have two readings
// are read by the word behind them.
#pragma once

#include <string_view>

namespace isnad {

class Stems;
struct Words;

// `text` is what the tokens were made of.
void read_clitics(std::string_view text, const Stems& stems, Words& out);

}  // namespace isnad
