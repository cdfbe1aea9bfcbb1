// An article's text as words. Comes in: UTF-8 text; goes out: a folded shadow, tokens and sentences, all with
// byte spans in the text that came in. Refuses nothing: any text has words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/offset_map.h"
#include "base/span.h"
#include "text/notes.h"
#include "text/part_of_speech.h"
#include "text/vocabulary.h"

namespace isnad {

class TextRules;

enum class TokenKind : uint8_t {
    word,    // letters of any script, with their marks
    digits,  // a run of digits of any script, with thousands and decimal marks inside
    mark     // one punctuation mark or symbol; an ellipsis or `..` is one
};

struct Token {
    Span span;    // in the text
    Span folded;  // in Words::shadow
    TokenKind kind = TokenKind::word;
    bool glued = false;  // no white space before it
    uint8_t before = 0;  // bytes of the folded word that are attached particles (و ف ب ل ك س, and ل of لل);
                         // all of it where a particle stands apart from its word (`بـ120`, `لـ"العربي"`)
    uint8_t article = 0;  // bytes behind them that are the article: ال, or the second ل of لل
    uint8_t after = 0;    // bytes of the folded word that are an attached pronoun
    uint8_t ending =
        0;  // bytes before that which are an ending of gender, number, person or case (ة ات ون ين ت وا)
    uint8_t inner = 0;  // of these the bytes before the last part: ت of `تين`
    PartOfSpeech pos = PartOfSpeech::unknown;
    bool operator==(const Token&) const = default;
};

struct Sentence {
    Span span;           // in the text, without white space at its ends
    uint32_t begin = 0;  // tokens [begin, end)
    uint32_t end = 0;
    bool operator==(const Sentence&) const = default;
};

struct Words {
    std::string
        shadow;     // folded text: one letter for all its spellings, ASCII digits, no marks (see base/fold.h)
    OffsetMap map;  // shadow → text
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;  // every token is in one
    std::vector<uint32_t> lines;      // tokens that begin a line, ascending
    std::vector<uint32_t> ids;   // of each token's word in `vocabulary`; 0 where its neighbours shape its
                                 // reading, or it is no word
    std::vector<uint16_t> dull;  // of each token, the notes known to say nothing of its word; all of them
                                 // where it is no word
    std::vector<Vocabulary::Word> sought;  // scratch: the words while they are looked up
    mutable Vocabulary vocabulary;         // scratch: words read before; good for one TextRules
    mutable Notebook notebook;             // scratch: what rooms know of these words

    std::string_view folded(const Token& t) const { return under(t.folded, shadow); }
    // Without attached particles and pronoun; the article ال stays.
    std::string_view stem(const Token& t) const {
        return folded(t).substr(t.before, t.folded.size() - t.before - t.after);
    }
    // Without the article too: `أمم` of `للأمم` and of `الأمم`.
    std::string_view bare(const Token& t) const { return stem(t).substr(t.article); }
    // Without its ending too: `مدرس` of `المدرسة` and of `مدرسون`.
    std::string_view base(const Token& t) const {
        const std::string_view word = bare(t);
        return word.substr(0, word.size() - t.ending);
    }
    // What a room notes of words, by their ids; `table` is where it looks them up.
    template <class Note>
    Notes<Note> notes(const void* table) const {
        return notebook.of<Note>(vocabulary, table);
    }
    // Where the stem stands in the text.
    Span stem_span(const Token& t) const {
        const Span inner = map.source_of({t.folded.begin + t.before, t.folded.end - t.after});
        return {t.before > 0 ? inner.begin : t.span.begin, t.after > 0 ? inner.end : t.span.end};
    }
    uint32_t stem_begin(const Token& t) const { return stem_span(t).begin; }
};

// The words of `text`, at most 4 GiB of well-formed UTF-8. The second form uses again the memory of `out`.
Words read_words(std::string_view text, const TextRules& rules);
void read_words(std::string_view text, const TextRules& rules, Words& out);
// Only where they stand and how they are folded: no particles, endings, parts of speech or sentences.
void read_bare_words(std::string_view text, Words& out);

}  // namespace isnad
