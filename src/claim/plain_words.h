// Words asked for as they stand. Comes in: the table plain_words; goes out: the classes of a folded word as
// bits. Refuses a class that it does not know, with file, line and column. Const after load and shared by
// threads.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/word_map.h"
#include "lexicon/lexicon.h"

namespace isnad {

// One bit each, by the names of the table, which says what they are for.
enum class Plain : uint8_t {
    about,
    allied,
    among,
    amount,
    amounting,
    another,
    asked,
    auxiliary,
    band,
    begins_deed,
    capital,
    carrier,
    carries_on,
    clause_word,
    corpse,
    direction,
    era,
    facing,
    fall,
    few,
    fire,
    governs,
    hidden,
    inside,
    judged,
    land,
    led_by,
    made,
    many,
    near,
    negates,
    no_future,
    no_noun,
    nobody,
    numbering,
    of_them,
    office,
    others,
    own,
    party_to,
    passing,
    place_head,
    platform,
    pointing,
    prayer,
    published,
    quality,
    quarter,
    ranks,
    responsibility,
    resumes,
    sacred,
    sacred_head,
    somewhere,
    superlative,
    tally,
    time_unit,
    title_link,
    toward,
    town
};

constexpr uint64_t bit_of(Plain cls) { return uint64_t{1} << static_cast<uint8_t>(cls); }

class PlainWords {
 public:
    static Result<PlainWords> load(const Lexicon& lexicon);

    uint64_t classes(std::string_view folded_word) const;
    bool has(std::string_view folded_word, Plain cls) const {
        return (classes(folded_word) & bit_of(cls)) != 0;
    }

 private:
    void add(std::string_view form, uint64_t bit);

    using Beginning = std::pair<std::string, uint64_t>;
    static constexpr size_t kFirst = 64;
    static size_t first(std::string_view word) {
        return word.size() < 2 ? 0 : static_cast<unsigned char>(word[1]) % kFirst;
    }

    WordMap<uint64_t> words_;
    std::array<std::vector<Beginning>, kFirst> beginnings_;  // by the last byte of their first letter
};

}  // namespace isnad
