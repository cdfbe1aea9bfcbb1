// Whom articles tell of. Comes in: the names of articles; goes out: the words of the names of people, each
// with how many articles have it, and how far two sets of them are of other people. A person is written once
// by a surname and once in full, so words are compared, not names. Says nothing where one side names nobody.
#pragma once

#include <cstdint>
#include <vector>

#include "story/digest.h"

namespace isnad {

struct People {
    struct Word {
        uint32_t hash = 0;
        float articles = 0;  // that have it
    };
    std::vector<Word> words;  // sorted by hash
};

People people_of(const Digest& digest);
void add(People& people, const People& other);

// From 0 to 1: 1 where nobody is told of on both sides.
double other_people(const People& a, const People& b);

}  // namespace isnad
