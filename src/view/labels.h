// The record's closed lists in words for people, in English and in Arabic. Comes in: the list's value as the
// record writes it, or a phrase of the views; goes out: its words. Refuses nothing: what has no words is
// given back as it is.
#pragma once

#include <cstdint>
#include <string_view>

namespace isnad {

enum class Language : uint8_t { english, arabic };

std::string_view label(std::string_view name, Language language);

}  // namespace isnad
