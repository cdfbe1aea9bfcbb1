// Words by which the parties of an event are told. Comes in: the table event_words; goes out: the classes of
// a word, asked as it is written or without its particles. Refuses a class that it does not know, with file,
// line and column.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "base/word_map.h"
#include "lexicon/lexicon.h"

namespace isnad {

enum class EventWord : uint16_t {
    force = 1,
    wields = 2,
    hands = 4,
    aims = 8,
    meets = 16,
    manner = 32,
    declares = 64,
    claims = 128,
    aside = 256,
    quality = 512,
    grip = 1024,
    opens = 2048  // the first word of a phrase of two; in no table
};

struct EventWords {
    WordMap<uint16_t> classes;  // folded words, and phrases of two with a blank between

    static Result<EventWords> load(const Lexicon& lexicon);
    void add(std::string_view form, EventWord cls);
    uint16_t classes_of(std::string_view word) const {
        const uint16_t* found = classes.find(word);
        return found ? *found : 0;
    }
    bool has(std::string_view word, EventWord cls) const {
        return (classes_of(word) & static_cast<uint16_t>(cls)) != 0;
    }
};

}  // namespace isnad
