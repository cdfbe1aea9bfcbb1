#include "text/words.h"

#include "base/fold.h"
#include "base/utf8.h"
#include "text/text_rules.h"

namespace isnad {
namespace {

enum class Letter : uint8_t { blank, line, digit, word, mark };

Letter letter_of(char32_t c) {
    if (c == '\n' || c == '\r') return Letter::line;
    if (is_blank(c) || c == '\t') return Letter::blank;
    if (c >= '0' && c <= '9') return Letter::digit;
    if (c < 0x80) return (c >= 'a' && c <= 'z') ? Letter::word : Letter::mark;
    if (c >= 0x600 && c < 0x700) return (c >= 0x620 && c <= 0x64A) || c >= 0x66E ? (c == 0x6D4 ? Letter::mark : Letter::word) : Letter::mark;
    if (c < 0xC0 || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F)) return Letter::mark;
    return Letter::word;
}

// One walk over the shadow: runs of letters, runs of digits with the marks inside them, single marks.
class Reader {
   public:
    explicit Reader(Words& out) : out_(out), shadow_(out.shadow) {}

    void run() {
        bool new_line = true, glued = false;
        while (at_ < shadow_.size()) {
            const size_t begin = at_;
            const Letter letter = next();
            if (letter == Letter::line) new_line = true;
            if (letter == Letter::line || letter == Letter::blank) {
                glued = false;
                continue;
            }
            if (letter == Letter::word) skip_word();
            if (letter == Letter::digit) skip_digits();
            if (new_line) begin_line();
            new_line = false;
            add(begin, letter, glued);
            glued = true;
            if (letter == Letter::mark && ends_sentence(begin)) close_sentence();
        }
        close_sentence();
    }

   private:
    Letter next() { return letter_of(next_code_point(shadow_, at_)); }

    void skip_word() {
        for (size_t before = at_; at_ < shadow_.size(); before = at_)
            if (next() != Letter::word) {
                at_ = before;
                return;
            }
    }

    void skip_digits() {
        while (at_ < shadow_.size()) {
            if (is_digit(at_)) ++at_;
            else if ((shadow_[at_] == '.' || shadow_[at_] == ',') && is_digit(at_ + 1)) at_ += 2;
            else return;
        }
    }

    bool is_digit(size_t at) const { return at < shadow_.size() && shadow_[at] >= '0' && shadow_[at] <= '9'; }

    void begin_line() {
        close_sentence();
        out_.lines.push_back(static_cast<uint32_t>(out_.tokens.size()));
    }

    void add(size_t begin, Letter letter, bool glued) {
        Token token;
        token.folded = {static_cast<uint32_t>(begin), static_cast<uint32_t>(at_)};
        token.span = out_.map.source_of(token.folded);
        token.kind = letter == Letter::word    ? TokenKind::word
                     : letter == Letter::digit ? TokenKind::digits
                                               : TokenKind::mark;
        token.glued = glued;
        out_.tokens.push_back(token);
    }

    bool ends_sentence(size_t begin) const {
        const std::string_view mark = std::string_view(shadow_).substr(begin, at_ - begin);
        return mark == "." || mark == "!" || mark == "؟" || mark == "?";
    }

    void close_sentence() {
        const auto end = static_cast<uint32_t>(out_.tokens.size());
        if (begin_ == end) return;
        out_.sentences.push_back({{out_.tokens[begin_].span.begin, out_.tokens[end - 1].span.end}, begin_, end});
        begin_ = end;
    }

    Words& out_;
    const std::string& shadow_;
    size_t at_ = 0;
    uint32_t begin_ = 0;  // the open sentence's first token
};

}  // namespace

void read_words(std::string_view text, const TextRules&, Words& out) {
    out.tokens.clear();
    out.sentences.clear();
    out.lines.clear();
    fold(text, out.shadow, out.map);
    Reader(out).run();
}

Words read_words(std::string_view text, const TextRules& rules) {
    Words out;
    read_words(text, rules, out);
    return out;
}

}  // namespace isnad
