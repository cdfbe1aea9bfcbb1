// The tokens of a text as the name finder sees them. Comes in: words and the name lexicon; goes out: for each
// token how many of its letters are attached particles and what the rest may be in a name. A name's own first
// letter is never split off: a word that is known whole stays whole.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "find/name_lexicon.h"
#include "text/words.h"

namespace isnad {

struct NameToken {
    uint64_t flags = 0;     // NameFlag bits of the reading
    uint32_t id = 0;        // of the reading's word, 0 if unknown
    uint32_t whole = 0;     // id of the word as it stands, for the inside of names
    uint32_t node = 0;      // of the tree of names
    uint8_t skip = 0;       // bytes of the folded token before the reading
    bool parted = false;    // a stroke stands before it, which folding drops: `أحمد ـ خالد`
    bool lam = false;       // the reading is `ال…` and stands as `لل…`
    bool article = false;   // the reading begins with the article (`إلهام` and `ألمانيا` do not)
    char particle = 0;      // what was skipped last: 'w' و, 'f' ف, 'b' ب, 'l' ل, 'k' ك; 0 none
    char conjunction = 0;   // 'w' or 'f' where one was skipped
    bool ordinary = false;  // read as a noun, verb or particle of Arabic by the room of words
    bool named = false;     // the dictionary of stems has it as a name only, and no table says what it names
    bool foreign = false;   // no table holds it, and its letters look like a name of another language
    bool begins = false;    // a name or its title may begin with it
    bool son = false;       // بن: so may one with the word before it
    bool operator==(const NameToken&) const = default;
};

// Replaces what stood in `out`.
void read_name_tokens(const Words& words, std::string_view text, const NameLexicon& lexicon,
                      std::vector<NameToken>& out);

}  // namespace isnad
