// One letter for all its spellings, so that words can be compared. Comes in: UTF-8 text or a code point; goes out: its
// folded form: hamza carriers → bare letter, ى → ي, ة → ه, Persian ک ی → ك ي, presentation forms → letters, digits of
// any script → ASCII, Latin and Cyrillic → lower case; tatweel, vowel marks, bidi and zero-width marks vanish.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace isnad {

enum class CharKind : uint8_t {
    letter,
    digit,
    mark,     // punctuation and symbols
    space,    // U+00A0 and its kin too
    newline,
    ignored   // vanishes when folded: harakat, tatweel, bidi and zero-width marks
};

struct FoldedChar {
    CharKind kind = CharKind::mark;
    uint8_t size = 0;   // bytes of `bytes` in use; 0 where the character vanishes
    char bytes[4] = {};  // UTF-8; two letters for a lam-alef ligature

    std::string_view text() const { return {bytes, size}; }
};

// Constant time, thread-safe.
FoldedChar fold(char32_t c);

// The whole text folded; runs of white space become one space, ends are trimmed. For lexicon entries and keys.
std::string folded(std::string_view text);

}  // namespace isnad
