// Every word that claims are found by, in one table. Comes in: folded words and phrases with their sense;
// goes out: the senses that begin at a word, found by one look-up. Filled while loading, const from then on;
// refuses nothing.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_map.h"
#include "claim/tag.h"
#include "claim/verb_forms.h"

namespace isnad {

struct Sense {
    Tag tag = Tag::report;
    VerbForm form = VerbForm::none;
    bool feminine = false;
    bool plural = false;
    bool singular = false;  // of counted nouns: one of them
    uint16_t row = 0;
    bool operator==(const Sense&) const = default;
};

class Lexemes {
 public:
    struct Entry {
        Sense sense;
        std::vector<std::string> tail;  // the phrase's further words
    };

    // A phrase of folded words parted by blanks. The first of equal phrases with equal tag stays.
    void add(std::string_view phrase, const Sense& sense);
    std::span<const Entry> at(std::string_view first) const;

 private:
    WordMap<uint32_t> words_;  // first word → place in entries_
    std::vector<std::vector<Entry>> entries_;
};

}  // namespace isnad
