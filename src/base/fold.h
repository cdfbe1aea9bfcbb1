// Folding: one letter for all its spellings. Comes in: UTF-8 text; goes out: a shadow in which alef has no
// hamza (أ إ آ ٱ → ا), ؤ → و, ئ ى ی → ي, ة → ه, ک → ك, ligatures are letters, digits are ASCII, capitals
// small, blanks plain; vowel marks, tatweel, joiners and direction marks are gone; and a map back. Refuses
// nothing: bytes that are no UTF-8 pass as they are.
#pragma once

#include <string>
#include <string_view>

#include "base/offset_map.h"

namespace isnad {

// Replaces what stood in `shadow` and `map` (shadow → text). Both may be used again, text after text. The
// shadow of well-formed text is well-formed; folding a shadow again changes nothing. At most 4 GiB of text.
void fold(std::string_view text, std::string& shadow, OffsetMap& map);

// The shadow alone; for lexicon entries and other short strings.
std::string folded(std::string_view text);

// What one code point becomes: nothing (0), itself, or another. Ligatures of several letters stay as they are
// here.
char32_t folded_letter(char32_t c);

}  // namespace isnad
