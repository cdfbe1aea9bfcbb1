// What claims are found by. Comes in: the tables reporting, reporting_phrases, speakers, claim_words, fates,
// counted, number_nouns, plain_words, agencies and outlets of a lexicon; goes out: one table of lexemes and
// the rows that their senses name. Refuses faulty rows with their file, line and column. Const after load and
// shared by threads.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "claim/event_rules.h"
#include "claim/lexemes.h"
#include "claim/plain_words.h"
#include "lexicon/lexicon.h"
#include "model/claim.h"

namespace isnad {

// What must stand behind a word for it to count.
struct Needs {
    bool anything = false;  // `*`, or an empty cell
    bool object = false;    // `*`
    bool clause = false;    // `that`
    bool pronoun = false;   // `suffix`
    bool person = false;    // `person`: a person noun must be counted
    bool troops = false;
    bool never = false;
    bool next = false;               // `next`: what is counted must stand right behind
    std::vector<std::string> words;  // beginnings of words; one letter is an attached particle
};

// What sets a verb of reporting apart, as bits; reporting.tsv says what for.
enum class Trait : uint16_t {
    homograph = 1,
    hides = 2,
    reckons = 4,
    asks = 8,
    relays = 16,
    ascribes = 32,
    tells = 64,
    emerges = 128,
    reacts = 256
};

struct Report {
    std::string verb;  // as the table names it
    Stance stance = Stance::say;
    Needs needs;
    uint16_t traits = 0;
    bool ends_in_ya = false;  // its present does; with ى instead it is passive (يدعى)

    bool is(Trait trait) const { return (traits & static_cast<uint16_t>(trait)) != 0; }
};

enum class Voice : uint8_t { both, subject, object };

struct Befall {
    std::string verb;
    FigureKind kind = FigureKind::killed;
    Voice voice = Voice::both;
    Needs needs;
};

enum class NounClass : uint8_t { person, thing, result, skip };

struct Noun {
    FigureKind kind = FigureKind::things;
    NounClass cls = NounClass::thing;
};

struct ClaimRules {
    static Result<ClaimRules> load(const Lexicon& lexicon);

    Lexemes lexemes;
    PlainWords plain;
    std::vector<Report> reports;
    std::vector<Befall> fates;
    std::vector<Noun> nouns;
    EventRules events;
};

}  // namespace isnad
