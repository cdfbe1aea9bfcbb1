// The classes of common_words.tsv, given_names.tsv and name_cues.tsv as flags of words. Comes in: a class as
// the tables write it; goes out: its flags. Unknown classes have none.
#pragma once

#include <cstdint>
#include <string_view>

namespace isnad {

uint64_t name_flags_of(std::string_view class_name);

}  // namespace isnad
