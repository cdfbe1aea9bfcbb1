// The ways in which a word may be taken for claims. Comes in: a word as folded and as written, and the table
// of lexemes; goes out: the senses of what is left once particles, article or pronoun are taken off, in the
// order in which they are tried. Refuses nothing: a word that no lexeme begins with has no way.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "claim/lexemes.h"

namespace isnad {

struct Mark {
    uint32_t begin = 0;  // tokens [begin, end)
    uint32_t end = 0;
    Sense sense;
    bool conj = false;      // و or ف stands before it
    char prep = 0;          // 'b', 'l', 'k' or 's' for ب ل ك س
    bool definite = false;  // the article was taken off
    uint8_t suffix = 0;     // bytes of an attached pronoun
};

// Senses that a word may begin, once some of its letters are taken off, and how it stands then.
struct Way {
    std::span<const Lexemes::Entry> senses;
    Mark found;
};

struct Ways {
    std::vector<Way> all;
    size_t whole = 0;  // those that take off no و or ف come first; these count where none of them does
};

Ways ways_of(std::string_view folded, std::string_view written, const Lexemes& lexemes);

}  // namespace isnad
