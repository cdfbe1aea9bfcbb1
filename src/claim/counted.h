// What a number counts. Comes in: a scene and the tokens of a number; goes out: the counted noun, its class
// and kind, and how far the expression reaches with adjectives and trailing qualifiers. A number that counts
// nothing has no noun.
#pragma once

#include <optional>

#include "claim/scene.h"

namespace isnad {

struct Counted {
    uint32_t begin = 0;  // tokens [begin, end) of the noun itself; empty where nothing is named
    uint32_t end = 0;
    uint32_t reach = 0;  // behind adjectives and qualifiers
    Noun noun;
    bool known = false;      // the noun is in a table
    bool others = false;     // آخرون: others of those counted before
    bool pronoun = false;    // منهم: of those counted before
    bool described = false;  // البالغ عددهم: how many they are, whatever befell them
    bool before = false;     // the noun stands before its number: الرجال الثلاثة

    bool named() const { return end > begin; }
    bool person() const { return !named() || noun.cls == NounClass::person || others || pronoun; }
};

Counted counted_by(const Scene& scene, const Number& number);

// The indefinite singular person noun at a token (جندي in مقتل جندي), with what it reaches over; nothing for
// others.
std::optional<Counted> single_person(const Scene& scene, uint32_t token);

}  // namespace isnad
