// What each word of an article means for claims. Comes in: words and the table of lexemes; goes out: for each
// token the senses that begin there, with the particles that were taken off to find them. One walk; refuses
// nothing.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claim/ways.h"
#include "text/words.h"

namespace isnad {

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
        if (!has(token, tag)) return nullptr;
        for (const Mark& mark : at(token))
            if (mark.sense.tag == tag) return &mark;
        return nullptr;
    }
    // One of those tags begins at the token.
    bool has(uint32_t token, TagSet tags) const { return token < tags_.size() && tags_[token].meets(tags); }
    // The first token of [from, to) at which one of those tags begins; `to` where there is none. Passes go by
    // it from one word that they want to the next.
    uint32_t next(uint32_t from, uint32_t to, TagSet tags) const {
        while (from < to && !has(from, tags)) ++from;
        return from < to ? from : to;
    }
    bool any(uint32_t from, uint32_t to, TagSet tags) const { return next(from, to, tags) < to; }

 private:
    std::vector<Mark> marks_;
    std::vector<uint32_t> first_;  // one more than there are tokens
    std::vector<TagSet> tags_;     // of the marks at each token
};

}  // namespace isnad
