// Puts stems into the dictionary with all the shapes they take. Comes in: a word as written, its use and its
// cost; goes out: entries under its folded letters, and under those that it has before an ending or a pronoun
// (`رؤسائ` of `رؤساء`, `مستوا` of `مستوى`). Refuses nothing; of two costs of one use the lower stays.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "base/word_map.h"
#include "text/patterns.h"
#include "text/stem.h"

namespace isnad {

class StemBuilder {
 public:
    explicit StemBuilder(WordMap<Stem>& map) : map_(map) {}

    // The entry of a word, made if there is none; good until the next call.
    Stem& at(std::string_view written);

    void noun(std::string_view written, uint8_t cost);
    void feminine(std::string_view base, uint8_t cost);  // without its ة
    void adjective(std::string_view written, uint8_t cost);
    void perfect(std::string_view written, uint8_t cost);
    void shortened(std::string_view written, uint8_t cost);
    void imperfect(std::string_view written, uint8_t cost);
    void use(std::string_view written, StemUse as, uint8_t verb_cost, uint8_t noun_cost);

    static void lower(uint8_t& cost, uint8_t to);

 private:
    void suffixed(std::string_view base, std::initializer_list<const char*> seats, uint8_t cost);

    WordMap<Stem>& map_;
};

}  // namespace isnad
