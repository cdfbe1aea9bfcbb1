// One article as the claim room sees it: words, marks, quotations, names and numbers by token. Comes in: what
// the rooms before found; goes out: look-ups by token, all constant time. Refuses nothing; lives as long as
// what it was made of.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "claim/claim_rules.h"
#include "claim/marks.h"
#include "find/date.h"
#include "find/number.h"
#include "model/reading.h"
#include "text/words.h"

namespace isnad {

constexpr uint32_t kNone = UINT32_MAX;
inline constexpr Sentence kNoSentence{};

// Tokens [open, close]: the marks of one quotation; an unclosed one ends at its paragraph's end.
struct Quote {
    uint32_t open = 0;
    uint32_t close = 0;
    bool closed = false;
};

// Names and numbers as ranges of tokens.
struct TokenRange {
    uint32_t begin = 0;
    uint32_t end = 0;
};

class Scene {
 public:
    Scene(const Words& words, const std::vector<Number>& numbers, const std::vector<Date>& dates,
          const ClaimRules& rules, const ReadArticle& read);

    const Words& words;
    const ClaimRules& rules;
    const std::vector<Number>& numbers;
    const std::vector<Date>& dates;
    const ReadArticle& read;
    std::string_view text;
    Marks marks;
    std::vector<Quote> quotes;
    std::vector<TokenRange> names;  // beside read.names

    uint32_t size() const { return size_; }
    // Every look-up takes any token; one behind the last is no word, name or number.
    std::string_view folded(uint32_t token) const {
        return token < size() ? words.folded(words.tokens[token]) : std::string_view();
    }
    // The token's word is of that class as it stands in the text.
    bool is(uint32_t token, Plain cls) const {
        return token < size() &&
               (classes_.of(words, token, [&] { return rules.plain.classes(folded(token)); }) &
                bit_of(cls)) != 0;
    }
    // The kinds of beginnings of patterns (word_pattern.h) with which the token's word begins.
    uint64_t begins_with(uint32_t token) const {
        return beginnings_.of(words, token, [&] { return rules.events.beginnings.kinds(folded(token)); });
    }
    // Whether it is one of those words by which the parties of an event are told.
    bool is(uint32_t token, EventWord cls) const {
        return token < size() && (event_words_.of(words, token, [&] { return event_classes(token); }) &
                                  static_cast<uint16_t>(cls)) != 0;
    }
    bool is_mark(uint32_t token) const {
        return token < size() && words.tokens[token].kind == TokenKind::mark;
    }
    bool is_mark(uint32_t token, std::string_view what) const {
        return is_mark(token) && folded(token) == what;
    }
    const Sentence& sentence_of(uint32_t token) const {
        return token < size() ? words.sentences[sentence_[token]] : kNoSentence;
    }
    uint32_t sentence_index(uint32_t token) const { return token < size() ? sentence_[token] : kNone; }
    // The paragraph's token range.
    TokenRange line_of(uint32_t token) const;
    // The name that begins at or covers a token, or kNone.
    uint32_t name_at(uint32_t token) const { return token < size() ? name_[token] : kNone; }
    uint32_t number_at(uint32_t token) const { return token < size() ? number_[token] : kNone; }
    bool date_at(uint32_t token) const { return token < size() && date_[token]; }
    // The innermost quotation that holds the token, or kNone; its marks are in it.
    uint32_t quote_at(uint32_t token) const { return token < size() ? quote_[token] : kNone; }
    bool opens_quote(uint32_t token) const {
        return quote_at(token) != kNone && quotes[quote_[token]].open == token;
    }
    bool closes_quote(uint32_t token) const {
        return quote_at(token) != kNone && quotes[quote_[token]].close == token;
    }
    // The first token that ends behind the byte.
    uint32_t token_at(uint32_t byte) const;
    // Bytes from the first token's stem to the last token's end.
    Span span_of(uint32_t begin, uint32_t end) const;
    std::string text_of(Span span) const { return std::string(under(span, text)); }
    // A token that ends a clause: a full stop, comma, colon, semicolon, bracket.
    bool is_break(uint32_t token) const {
        return is_mark(token) && !opens_quote(token) && !closes_quote(token);
    }

 private:
    void find_quotes();
    void lay_names();
    void lay_numbers();
    void lay_dates();
    uint16_t event_classes(uint32_t token) const;

    const uint32_t size_;  // tokens; asked with each look-up
    std::vector<uint32_t> sentence_, name_, number_, quote_, line_;
    std::vector<bool> date_;
    Notes<uint64_t> classes_;      // of Plain
    Notes<uint64_t> beginnings_;   // of patterns
    Notes<uint16_t> event_words_;  // of EventWord
};

}  // namespace isnad
