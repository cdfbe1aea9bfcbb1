// One word taken apart. Comes in: a folded word and the letters that it was written with; goes out: the
// likeliest reading as particles, article, stem, ending and pronoun. Refuses nothing: a word that no rule
// parts is one stem.
//
//     و|س|تستقبل|هم      ل|ل|امم      وزاره  →  وزار|ه      كورسك
//     │ │ stem   pronoun │ article
//     │ particle         particle
//     conjunction
//
// Each way to part the word costs what its parts cost (text/stem.h, text/affixes.h); the cheapest is taken,
// so a known stem (`وزارة`, `لبنان`) is dearer to split than to leave whole, and a stem that nobody knows is
// paid by the letter.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/part_of_speech.h"

namespace isnad {

class Stems;

// Sizes are bytes of the folded word.
struct Reading {
    uint8_t conjunction = 0;  // و ف
    uint8_t particle = 0;     // ب ل ك س
    uint8_t article = 0;      // ال, or ل behind ل
    uint8_t ending = 0;       // of gender, number, person, case: ة ات ون ين ت وا ا …
    uint8_t inner = 0;        // the part of `ending` that stands before its last part: ت of `تين`
    uint8_t pronoun = 0;
    PartOfSpeech kind = PartOfSpeech::unknown;
    uint16_t cost = UINT16_MAX;  // half bits

    size_t before() const { return static_cast<size_t>(conjunction) + particle; }
    bool operator==(const Reading&) const = default;
};

// `written` is the word as the text has it (vowel marks and all); it tells ة from ه, ى from ي, أ from ا.
// Const and safe from any thread; nothing is allocated.
Reading read_word(std::string_view folded, std::string_view written, const Stems& stems);

}  // namespace isnad
