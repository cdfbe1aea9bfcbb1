// What numbers are read by. Comes in: the lexicon's tables of numbers, units, currencies and cues; goes out:
// look-ups for single words and phrases, const after loading and safe to share. Refuses faulty rows with
// file, line and column.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/word_map.h"
#include "find/bound_words.h"
#include "find/number.h"
#include "find/number_words.h"
#include "find/phrase_table.h"
#include "lexicon/lexicon.h"

namespace isnad {

struct NumberRules {
    static Result<NumberRules> load(const Lexicon& lexicon);

    enum class UnitKind : uint8_t { measure, time, times, percent };
    struct Unit {
        UnitKind kind = UnitKind::measure;
        bool count = false;  // the press counts goods in it
    };
    enum class Of : uint8_t { any, digits, ordinal, definite, pair, one, clock };
    struct Cue {
        NotCount why = NotCount::counts;
        Of of = Of::any;
        uint8_t reach = 1;
    };
    struct Currency {
        std::string code;
    };
    struct Vague {
        Bounds bounds;
        bool before = true;
    };
    // Kinds of words in small lists.
    enum Use : uint8_t { kChange = 1, kCompound = 2, kFunction = 4, kNamed = 8, kPart = 16, kWhole = 32 };
    enum Noun : uint8_t { kSingular = 1, kPlural = 2 };

    NumberWords words;
    BoundWords bounds;
    PhraseTable units, currencies, names, vague, cues_before, cues_after;
    std::vector<Unit> unit_list;
    std::vector<Currency> currency_list;
    std::vector<NotCount> name_list;
    std::vector<Vague> vague_list;
    std::vector<std::vector<Cue>> cue_list;  // one word may cue in several ways
    WordMap<uint8_t> uses;                   // of Use
    WordMap<uint8_t> nouns;                  // of Noun

    bool is(std::string_view folded_word, Use use) const {
        const uint8_t* found = uses.find(folded_word);
        return found && (*found & use) != 0;
    }
    bool is(std::string_view folded_word, Noun noun) const {
        const uint8_t* found = nouns.find(folded_word);
        return found && (*found & noun) != 0;
    }
};

}  // namespace isnad
