// Lines folded for comparison inside the page room. Comes in: UTF-8 text; goes out: its words with every
// letter as base/fold.h folds it, one space between words and no punctuation, which only parts words. Refuses
// nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "base/word_hash.h"

namespace isnad {

struct KeyWord {
    Span key;     // in CompareKey::text
    Span source;  // in the text that was folded
    uint64_t hash = 0;
};

// Scratch that its owner uses again for line after line.
struct CompareKey {
    std::string text;
    std::vector<KeyWord> words;
    bool whole = false;  // false where the text had more words than were asked for

    std::string_view word(size_t i) const { return under(words[i].key, text); }
};

// Folds at most `most_words` words of `text` into `out`, replacing what stood there.
void fold_for_compare(std::string_view text, size_t most_words, CompareKey& out);

// All of `text` folded; for patterns and other short strings.
std::string compare_key(std::string_view text);
inline uint64_t compare_hash(std::string_view key) { return hash_of_word(key); }

}  // namespace isnad
