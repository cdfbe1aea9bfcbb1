// One entry of the dictionary of stems: what a run of folded letters may be, and how dear each use is. Costs
// are half bits (minus twice the binary logarithm of how often the press uses it, roughly); 0 says that there
// is no such use.
#pragma once

#include <cstdint>

namespace isnad {

struct Stem {
    enum Flag : uint16_t {
        name_in_taa = 1,  // the name is written with ة at its end
        name_in_heh = 2,  // or with ه
        suffixed = 4,     // the noun stands only before an ending or a pronoun (`رؤسائ` of `رؤساء`)
        pronoun = 8,      // the particle takes pronouns (`علي` + `ه`)
        preposition = 16,    // the particle takes ب ل ك before it (`ب` + `أن`)
        hamza = 32,          // spelled with أ إ آ at its beginning
        wasla = 64,          // spelled with a bare ا there
        alone = 128,         // the particle stands without a pronoun too
        second_hamza = 256,  // spelled with أ إ آ as its second letter (`رأس`)
        participle = 512     // names who does or suffers something: its plural is in ون
    };
    uint8_t noun = 0;       // the noun that stands without ة
    uint8_t feminine = 0;   // the noun that takes it (`مدرس` + `ة`)
    uint8_t perfect = 0;    // the verb as `أعلن`, `قال`, `ألقى`
    uint8_t shortened = 0;  // the perfect before an ending only: `قل` + `ت`, `ألق` + `وا`
    uint8_t imperfect = 0;  // without its person: `علن` of `يعلن`
    uint8_t particle = 0;
    uint8_t name = 0;
    uint16_t flags = 0;

    bool has(Flag flag) const { return (flags & flag) != 0; }
    bool operator==(const Stem&) const = default;
};

}  // namespace isnad
