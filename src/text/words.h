// An article's text as words. Comes in: UTF-8 text; goes out: a folded shadow, tokens and sentences, all with byte
// spans in the text that came in. Refuses nothing: any text has words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace isnad {

enum class TokenKind : uint8_t {
    word,    // letters of any script, with their marks
    digits,  // a run of digits of any script, with thousands and decimal marks inside
    mark     // one punctuation mark or symbol; an ellipsis or `..` is one
};

struct Token {
    Span span;          // in the text
    Span folded;        // in Words::shadow
    TokenKind kind = TokenKind::word;
    bool glued = false;  // no white space before it
    uint8_t before = 0;  // bytes of the folded word that are attached particles (و ف ب ل ك س, and ل of لل)
    uint8_t after = 0;   // bytes of the folded word that are an attached pronoun
    bool operator==(const Token&) const = default;
};

struct Sentence {
    Span span;             // in the text, without white space at its ends
    uint32_t begin = 0;    // tokens [begin, end)
    uint32_t end = 0;
    bool operator==(const Sentence&) const = default;
};

struct Words {
    std::string shadow;  // folded text: one letter for all its spellings, ASCII digits, no marks (see fold.h)
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;

    std::string_view folded(const Token& t) const { return under(t.folded, shadow); }
    // Without attached particles and pronoun; the article ال stays.
    std::string_view stem(const Token& t) const {
        return folded(t).substr(t.before, t.folded.size() - t.before - t.after);
    }
};

}  // namespace isnad
