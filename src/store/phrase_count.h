// Phrases counted where they stand. Comes in: a text's shape (store/shape.h) and a phrase; goes out: how many
// times it stands there, in each form of its first word. Refuses nothing. Words are parted as the text room
// parts them and `ascii` after it: a word is of one script, a number ends at its marks but for the Arabic
// comma, and between the words of a phrase there may be anything that is no word.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "store/search_query.h"

namespace isnad {

// With its words as shapes.
SearchPhrase shape_of(const SearchPhrase& phrase);

// `times` is replaced: one number for each of the phrase's first words. Both are shapes.
void count_phrase(std::string_view shape, const SearchPhrase& phrase, std::vector<uint32_t>& times);

}  // namespace isnad
