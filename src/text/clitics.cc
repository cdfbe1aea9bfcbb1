#include "text/clitics.h"

#include <algorithm>

#include "text/reading.h"
#include "text/spelling.h"
#include "text/words.h"

namespace isnad {
namespace {

Clitics clitics_of(std::string_view folded, std::string_view written, const Stems& stems) {
    const Reading reading = read_word(folded, written, stems);
    return {static_cast<uint8_t>(reading.before()),
            reading.article,
            reading.pronoun,
            reading.ending,
            reading.inner,
            reading.kind};
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

class Reader {
 public:
    Reader(std::string_view text, const Stems& stems, Words& out) : text_(text), stems_(stems), out_(out) {}

    void run() {
        out_.ids.assign(out_.tokens.size(), 0);
        out_.dull.assign(out_.tokens.size(), 0);
        fetch_ahead();
        for (uint32_t at = 0; at < out_.tokens.size(); ++at)
            if (out_.tokens[at].kind == TokenKind::word)
                read(at);
            else
                out_.dull[at] = UINT16_MAX;
        for (uint32_t at = 0; at < out_.tokens.size(); ++at)
            if (out_.tokens[at].kind == TokenKind::word) look_ahead(at);
    }

 private:
    // Asks the memory for the rows of all words of the text before the first is read.
    void fetch_ahead() {
        std::vector<Vocabulary::Word>& words = out_.sought;
        words.resize(out_.tokens.size());
        for (size_t at = 0; at < words.size(); ++at) {
            const std::string_view written = under(out_.tokens[at].span, text_);
            if (out_.tokens[at].kind != TokenKind::word || !Vocabulary::takes(written)) continue;
            words[at] = Vocabulary::word_of(written, text_);
            out_.vocabulary.fetch_slot(words[at]);
        }
        for (size_t at = 0; at < words.size(); ++at)
            if (out_.tokens[at].kind == TokenKind::word) out_.vocabulary.fetch_row(words[at]);
    }

    void read(uint32_t at) {
        Token& token = out_.tokens[at];
        const std::string_view word = out_.folded(token);
        if (word.size() <= 3 * kLetter && stands_apart(at, word)) return;
        const std::string_view written = under(token.span, text_);
        const auto reading = [&] { return clitics_of(word, written, stems_); };
        if (!Vocabulary::takes(written)) return take(token, reading());
        const uint32_t id = out_.vocabulary.id_of(out_.sought[at], reading);
        const Vocabulary::Row& row = out_.vocabulary.row(id);
        out_.ids[at] = id;
        out_.dull[at] = row.dull;
        take(token, row.clitics);
    }

    static void take(Token& token, const Clitics& found) {
        token.before = found.before;
        token.article = found.article;
        token.after = found.after;
        token.ending = found.ending;
        token.inner = found.inner;
        token.pos = found.pos;
    }

    // `بـ120`, `لـ"العربي"`, `و BBC`, `وال"..."`: the word is nothing but particles and an article.
    bool stands_apart(uint32_t at, std::string_view word) {
        const size_t before = may_follow(at + 1) ? only_particles(word) : 0;
        if (before == 0) return false;
        Token& token = out_.tokens[at];
        token.before = static_cast<uint8_t>(before);
        token.article = static_cast<uint8_t>(word.size() - before);
        token.pos = PartOfSpeech::particle;
        return true;
    }

    // Bytes of particles where a word has nothing else but an article, or 0.
    static size_t only_particles(std::string_view word) {
        if (is_one_of(word, {"و", "ف", "ب", "ل", "ك", "س"})) return kLetter;
        if (is_one_of(word, {"وب", "ول", "فب", "فل", "وك"})) return 2 * kLetter;
        if (is_one_of(word, {"وال", "بال", "لل", "كال", "فال"})) return kLetter;
        return 0;
    }

    // What a particle may lean on: digits, an opening quotation or bracket, letters of another script glued
    // to it, or behind a blank anything but a mark.
    bool may_follow(uint32_t at) const {
        if (at >= out_.tokens.size()) return false;
        const Token& next = out_.tokens[at];
        const bool single = out_.tokens[at - 1].folded.size() == kLetter;
        if (next.kind != TokenKind::mark) return next.glued || single;
        return next.glued && is_one_of(out_.folded(next), {"\"", "«", "“", "(", "'", "‘", "[", "-", "‹"});
    }

    // `فقد` before a verb is ف + قد, else the verb "lost".
    void look_ahead(uint32_t at) {
        Token& token = out_.tokens[at];
        if (token.folded.size() != 3 * kLetter || out_.folded(token) != "فقد" || at + 1 >= out_.tokens.size())
            return;
        const PartOfSpeech next = out_.tokens[at + 1].pos;
        if (next != PartOfSpeech::perfect && next != PartOfSpeech::imperfect) return;
        token.before = kLetter;
        token.pos = PartOfSpeech::particle;
        out_.ids[at] = 0;
        out_.dull[at] = 0;
    }

    std::string_view text_;
    const Stems& stems_;
    Words& out_;
};

}  // namespace

void read_clitics(std::string_view text, const Stems& stems, Words& out) { Reader(text, stems, out).run(); }

}  // namespace isnad
