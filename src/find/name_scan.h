// One text while names are sought in it: its tokens, what the lexicon says of each, and small questions that
// every part of the grammar asks. Comes in: words and their readings; goes out: answers. Holds no text of its
// own.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "find/name_lexicon.h"
#include "find/name_tokens.h"
#include "text/token_set.h"
#include "text/words.h"

namespace isnad {

// A name as found among tokens [begin, end).
struct FoundName {
    uint32_t begin = 0;
    uint32_t end = 0;
    NameKind kind = NameKind::place;
    const NameEntry* entry = nullptr;  // where the lexicon knows it
    const char* rule = "";
    explicit operator bool() const { return end > begin; }
    uint32_t size() const { return end - begin; }
};

// What a title before a token says of it.
enum class Expect : uint8_t { nothing, role, title };

class NameScan {
 public:
    NameScan(const Words& words, const NameLexicon& lexicon, const std::vector<NameToken>& tokens)
        : words_(words),
          lexicon_(lexicon),
          tokens_(tokens),
          common_forms_(words.notes<CommonForm>(&lexicon)),
          expect_(tokens.size(), Expect::nothing),
          begins_(size(), [&](uint32_t i) { return tokens_[i].begins || son(i + 1); }) {}

    uint32_t size() const { return static_cast<uint32_t>(tokens_.size()); }
    const NameToken& operator[](uint32_t i) const { return tokens_[i]; }
    const NameLexicon& lexicon() const { return lexicon_; }
    const Words& words() const { return words_; }

    bool has(uint32_t i, uint64_t flags) const { return i < size() && (tokens_[i].flags & flags) != 0; }
    bool is_word(uint32_t i) const { return i < size() && words_.tokens[i].kind == TokenKind::word; }
    // The folded word without what the reading skips.
    std::string_view stem(uint32_t i) const {
        return words_.folded(words_.tokens[i]).substr(tokens_[i].skip);
    }
    bool is(uint32_t i, std::string_view word) const { return is_word(i) && stem(i) == word; }
    bool is_mark(uint32_t i, std::string_view mark) const {
        return i < size() && words_.tokens[i].kind == TokenKind::mark &&
               words_.folded(words_.tokens[i]) == mark;
    }
    bool opens_quote(uint32_t i) const;
    bool closes_quote(uint32_t i) const;
    bool definite(uint32_t i) const { return is_word(i) && tokens_[i].article; }
    bool is_number(uint32_t i) const { return i < size() && words_.tokens[i].kind == TokenKind::digits; }
    bool son(uint32_t i) const { return i < size() && tokens_[i].son; }
    // Of which no table knows anything and which may be a verb or hold a conjunction.
    bool doubtful(uint32_t i) const;
    bool nisba(uint32_t i) const;  // `ال…ي`
    bool verb(uint32_t i) const;   // by its form
    // A verb that no table of names holds and that no name is spelled like: `بلدة تديرها`, `مدينة يقل`.
    bool clause(uint32_t i) const;
    bool particle(uint32_t i) const { return is_word(i) && words_.tokens[i].pos == PartOfSpeech::particle; }
    bool ordinary(uint32_t i) const { return i < size() && tokens_[i].ordinary; }
    bool his(uint32_t i) const;  // ends with that pronoun, as the room of words reads it: `حديثه`
    bool adjective(uint32_t i) const;  // a common one, of either gender
    bool attached(uint32_t i) const { return tokens_[i].skip > 0 || tokens_[i].lam; }
    // Known as a common or closed word, or made of one by the usual endings, and of no name.
    bool common(uint32_t i) const;
    bool unknown(uint32_t i) const;  // a word that no table knows and that looks like no common one
    bool named(uint32_t i) const { return i < size() && tokens_[i].named; }      // by the dictionary of stems
    bool foreign(uint32_t i) const { return i < size() && tokens_[i].foreign; }  // by its letters
    bool ends_sentence(uint32_t i) const { return i >= sentence_end_; }
    void set_sentence(uint32_t end) { sentence_end_ = end; }
    uint32_t sentence_end() const { return sentence_end_; }

    // The longest name of the lexicon that begins at `i` within the sentence; one that needs a cue only where
    // `cue`.
    FoundName known(uint32_t i, bool cue) const;

    Expect expected(uint32_t i) const { return expect_[i]; }
    void expect(uint32_t i, Expect what) {
        expect_[i] = std::max(expect_[i], what);
        begins_.add(i);
    }
    // The next token from `i` on with which a name or its title may begin.
    uint32_t next_begin(uint32_t i) const { return begins_.next(i); }
    bool begins_by_itself(uint32_t i) const;

 private:
    struct CommonForm {
        bool is = false;
        bool operator==(const CommonForm&) const = default;
    };
    bool common_form(uint32_t i) const;

    const Words& words_;
    const NameLexicon& lexicon_;
    const std::vector<NameToken>& tokens_;
    Notes<CommonForm> common_forms_;
    std::vector<Expect> expect_;
    TokenSet begins_;
    uint32_t sentence_end_ = 0;
};

}  // namespace isnad
