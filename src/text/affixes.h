// What may be attached to an Arabic stem, with costs in half bits. Source: Arabic grammar; the costs are our
// estimates of how often the press uses each. Endings and pronouns are folded (ة is ه, ى is ي).
#pragma once

#include <cstdint>

#include "text/affix.h"

namespace isnad::affixes {

// What a prefix may stand before.
enum Before : uint8_t { noun = 1, particle = 2, perfect = 4, imperfect = 8, anything = 15 };

struct Prefix {
    Affix letters;
    uint8_t particle;  // bytes
    uint8_t article;   // bytes
    uint8_t cost;
    uint8_t before;
    bool takes_pronoun = false;  // `ل` + `ه`
};

struct Conjunction {
    Affix letters;
    uint8_t cost;
};

inline constexpr Conjunction kConjunctions[] = {{"", 0}, {"و", 7}, {"ف", 14}};

inline constexpr Prefix kPrefixes[] = {
    {"", 0, 0, 0, anything},
    {"ال", 0, 4, 4, noun},
    {"ب", 2, 0, 9, noun | particle, true},
    {"بال", 2, 4, 12, noun},
    {"ل", 2, 0, 9, noun | particle | imperfect, true},
    {"لل", 2, 2, 11, noun},
    {"ك", 2, 0, 17, noun | particle},
    {"كال", 2, 4, 20, noun},
    {"س", 2, 0, 8, imperfect},
};

struct Pronoun {
    Affix letters;
    uint8_t on_noun;  // costs; 0 where it is never
    uint8_t on_verb;
    uint8_t on_particle;
    uint8_t on_unknown = 0;  // more, on a noun that nobody knows
};

inline constexpr Pronoun kPronouns[] = {
    {"", 1, 1, 1},          {"ه", 8, 10, 5, 2},    {"ها", 7, 10, 5},       {"هم", 9, 12, 6},
    {"هما", 15, 18, 10},    {"هن", 17, 20, 12, 4}, {"نا", 14, 16, 9, 10},  {"ي", 24, 0, 20, 20},
    {"ني", 0, 16, 12},      {"ك", 22, 22, 12, 20}, {"كم", 20, 22, 12, 12}, {"كما", 28, 28, 20, 12},
    {"كن", 26, 26, 20, 20},
};

enum Gender : uint8_t { masculine = 1, feminine = 2, either = 3 };

struct Ending {
    Affix letters;
    uint8_t kept;   // bytes of the letters that belong to the stem (ي of a relation: `مصري` + `ة`)
    uint8_t inner;  // bytes of the ending before its last part (ت of `تين`)
    uint8_t cost;
    uint8_t gender;       // of the stem
    uint8_t foreign = 0;  // more, on a stem that nobody knows: names of other languages end so

    constexpr bool taa() const { return ends_in(Affix{"ه"}); }
    constexpr bool tanwin() const { return ends_in(Affix{"ا"}); }

    constexpr bool ends_in(Affix letter) const { return (letters.back & letter.back_mask) == letter.back; }
};

// Of nouns without a pronoun; an article bars those of `kBarred`.
inline constexpr Ending kNounEndings[] = {
    {"", 0, 0, 2, masculine},       {"ه", 0, 0, 3, feminine},       {"ات", 0, 0, 6, either},
    {"ين", 0, 0, 7, either, 6},     {"ون", 0, 0, 9, either, 7},     {"ان", 0, 0, 10, masculine, 9},
    {"ا", 0, 0, 9, masculine, 9},   {"ي", 2, 0, 12, either, 0},     {"يه", 2, 0, 13, either},
    {"يا", 2, 0, 14, either, 9},    {"يين", 2, 0, 13, either},      {"يون", 2, 0, 13, either},
    {"يات", 2, 0, 13, either},      {"تين", 0, 2, 12, feminine},    {"تان", 0, 2, 14, feminine},
    {"تي", 0, 2, 16, feminine, 12}, {"تا", 0, 2, 18, feminine, 12}, {"و", 0, 0, 17, masculine, 12},
    {"يان", 2, 0, 18, either},      {"اتي", 2, 0, 18, either},      {"يتين", 2, 2, 18, either},
    {"يتان", 2, 2, 20, either},
};

// Of nouns before a pronoun.
inline constexpr Ending kBoundNounEndings[] = {
    {"", 0, 0, 2, masculine},      {"ت", 0, 0, 4, feminine},      {"ات", 0, 0, 7, either},
    {"ي", 0, 0, 13, masculine, 8}, {"و", 0, 0, 14, masculine, 8}, {"ا", 0, 0, 16, masculine, 8},
    {"تي", 0, 2, 18, feminine, 8}, {"تا", 0, 2, 20, feminine, 8}, {"يت", 2, 0, 14, either},
    {"ي", 2, 0, 18, either, 8},
};

struct VerbEnding {
    Affix letters;
    uint8_t cost;
    bool after_short;  // stands behind the shortened perfect
};

inline constexpr VerbEnding kPerfectEndings[] = {
    {"", 2, false},   {"ت", 4, true},   {"وا", 7, true},  {"ا", 12, false},
    {"تا", 16, true}, {"نا", 12, true}, {"تم", 20, true}, {"ن", 18, true},
};
inline constexpr VerbEnding kBoundPerfectEndings[] = {
    {"", 2, false}, {"ت", 5, true}, {"و", 10, true}, {"نا", 14, true}, {"ا", 16, false}, {"تا", 22, true},
};

struct Person {
    Affix letter;
    uint8_t cost;
};
inline constexpr Person kPersons[] = {{"ي", 3}, {"ت", 4}, {"ن", 9}, {"ا", 11}};

inline constexpr VerbEnding kImperfectEndings[] = {
    {"", 2, false},   {"ون", 6, true},  {"وا", 8, true},  {"ان", 12, false},
    {"ا", 13, false}, {"ين", 20, true}, {"ن", 16, false},
};
inline constexpr VerbEnding kBoundImperfectEndings[] = {
    {"", 2, false}, {"ون", 8, true}, {"و", 9, true}, {"ان", 14, false}, {"ا", 16, false},
};

// A stem that nobody knows: so much, and so much a letter, and more where it is very short.
inline constexpr int kUnknown = 10;
inline constexpr int kUnknownLetter = 9;
inline constexpr int kUnknownShort[] = {90, 50, 26, 9};  // of no, one, two, three letters

inline constexpr int kVerbLook = 6;        // off, for a stem that looks like a derived verb
inline constexpr int kBareAlef = 8;        // behind ب ل ك: a foreign name has أ or إ there
inline constexpr int kBareAlefJoined = 4;  // behind و ف
inline constexpr int kRareArticle = 8;  // ف or ك and an article on a stem that nobody knows (فالنتينو)
inline constexpr int kHamzaArticle = 16;  // أل and إل begin names
inline constexpr int kFaOnName = 6;       // ف before a name is rare
inline constexpr int kVowelless =
    3;  // off, behind ل where no long vowel follows: names that begin so are few
inline constexpr int kUnknownYeh = 6;    // behind a particle: few nouns begin with ي
inline constexpr int kOtherGender = 12;  // ة on a noun that has none, or the other way

// Where the spelling speaks against a reading.
inline constexpr int kBareForHamza = 5;    // ا where the stem has أ إ آ
inline constexpr int kHamzaForBare = 6;    // أ إ where the stem has ا
inline constexpr int kSecondHamza = 7;     // أ as second letter of a stem that has none there
inline constexpr int kInnerLowHamza = 16;  // إ inside a stem
inline constexpr int kHehForTaa = 11;      // ه where ة is meant
inline constexpr int kYehForMaksura = 8;   // ى where ي is meant

}  // namespace isnad::affixes
