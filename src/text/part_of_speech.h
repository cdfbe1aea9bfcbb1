// What a word is by its form, as far as its letters and the dictionary of stems tell.
#pragma once

#include <cstdint>

namespace isnad {

enum class PartOfSpeech : uint8_t {
    unknown,    // no known stem; most often a name or a foreign word
    particle,   // في, أنه, هذا
    noun,       // nouns, adjectives, participles, masdars
    perfect,    // أعلنت
    imperfect,  // يعلنون
    name        // known as a name and as nothing cheaper
};

}  // namespace isnad
