// Who counts as one voice, and what counts as one thing, when figures are weighed. Comes in: names as
// articles write them; goes out: keys. The bodies of a state are one voice with it (وزارة الدفاع الروسية,
// روسيا, موسكو); a press agency, a party or a person is a voice of its own. Const after loading.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/word_map.h"
#include "lexicon/lexicon.h"

namespace isnad {

class VoiceRules {
 public:
    static Result<VoiceRules> load(const Lexicon& lexicon);

    // The voice behind a name: the same number for the same voice, never 0; `entity` may be "".
    uint32_t voice(std::string_view name, std::string_view entity) const;
    // What a counted noun and the side it belongs to count: classes and stems, sorted, no doubles. Empty:
    // anyone.
    std::vector<uint32_t> counted(std::string_view noun, std::string_view side) const;
    // A place as a key: its entity's where known, else its words without the class word (مدينة).
    uint32_t place(std::string_view name, std::string_view entity) const;
    bool is_state(std::string_view place) const;  // a country, by any of its names

 private:
    Result<Done> load_states(const Table& table);
    Result<Done> load_state_words(const Table& table);
    Result<Done> load_classes(const Table& table);

    WordMap<uint32_t> states_;    // folded form, adjective or capital, of one word → state
    WordMap<uint8_t> countries_;  // folded names
    WordMap<uint8_t> of_state_;   // stems of words that make a name a state's
    WordMap<uint32_t> classes_;   // stem → class; 0 says nothing
};

}  // namespace isnad
