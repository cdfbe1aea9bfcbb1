// What each word of an article means for claims. Comes in: words and the table of lexemes; goes out: for each
// token the senses that begin there, with the particles that were taken off to find them. One walk; refuses
// nothing.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claim/lexemes.h"
#include "text/words.h"

namespace isnad {

struct Mark {
    uint32_t begin = 0;  // tokens [begin, end)
    uint32_t end = 0;
    Sense sense;
    bool conj = false;      // و or ف stands before it
    char prep = 0;          // 'b', 'l', 'k' or 's' for ب ل ك س
    bool definite = false;  // the article was taken off
    uint8_t suffix = 0;     // bytes of an attached pronoun
};

class Marks {
 public:
    void read(const Words& words, std::string_view text, const Lexemes& lexemes);

    // A token behind the last has none.
    std::span<const Mark> at(uint32_t token) const {
        if (token + 1 >= first_.size()) return {};
        return {marks_.data() + first_[token], first_[token + 1] - first_[token]};
    }
    // The longest mark with that tag that begins at the token, or nothing.
    const Mark* find(uint32_t token, Tag tag) const {
        for (const Mark& mark : at(token))
            if (mark.sense.tag == tag) return &mark;
        return nullptr;
    }
    bool has(uint32_t token, Tag tag) const { return find(token, tag) != nullptr; }

 private:
    std::vector<Mark> marks_;
    std::vector<uint32_t> first_;  // one more than there are tokens
};

}  // namespace isnad
