#include "text/sentences.h"

#include <algorithm>

#include "text/abbreviations.h"

namespace isnad {
namespace {

using Ends = Abbreviations::Ends;

// Tokens; no honest sentence has more, and what is sought within sentences costs the square of their length.
constexpr uint32_t kLongestSentence = 2000;
constexpr uint32_t kShortBracket = 12;  // tokens; a stop inside a shorter bracket ends nothing

class Splitter {
 public:
    Splitter(const Abbreviations& abbreviations, Words& out)
        : abbreviations_(abbreviations), out_(out), size_(static_cast<uint32_t>(out.tokens.size())) {}

    void run() {
        size_t line = 0;
        for (uint32_t at = 0; at < size_; ++at) {
            if (line < out_.lines.size() && out_.lines[line] == at) {
                close(at);
                quotes_ = false;
                line_end_ = ++line < out_.lines.size() ? out_.lines[line] : size_;
            }
            if (at - begin_ >= kLongestSentence) close(at);
            if (out_.tokens[at].kind != TokenKind::mark) continue;
            if (mark(at) == "\"") quotes_ = !quotes_;
            if (const uint32_t end = sentence_end(at); end > at) {
                close(end);
                at = end - 1;
            }
        }
        close(size_);
    }

 private:
    std::string_view word(uint32_t at) const { return out_.folded(out_.tokens[at]); }
    std::string_view mark(uint32_t at) const { return word(at); }
    bool is(uint32_t at, TokenKind kind) const { return at < line_end_ && out_.tokens[at].kind == kind; }
    bool glued(uint32_t at) const { return at < line_end_ && out_.tokens[at].glued; }

    // Arabic letters of two bytes each: how many a word has.
    size_t letters(uint32_t at) const { return word(at).size() / 2; }
    bool is_latin(uint32_t at) const {
        return is(at, TokenKind::word) && static_cast<unsigned char>(word(at).front()) < 0x80;
    }
    bool is_initial(uint32_t at) const {
        return is(at, TokenKind::word) && (is_latin(at) ? word(at).size() == 1 : letters(at) <= 1);
    }

    // Where the sentence ends that the mark at `at` ends, behind the marks that close it; `at` if it ends
    // none.
    uint32_t sentence_end(uint32_t at) {
        const std::string_view stop = mark(at);
        const bool asks = stop == "!" || stop == "?" || stop == "؟";
        if (!asks && stop != "." && stop != "۔") return at;
        if (at == begin_ || (stop == "." && is_inside(at))) return at;
        uint32_t end = at + 1;
        bool quotes = quotes_;
        while (is(end, TokenKind::mark) && closes(end, quotes)) ++end;
        if (goes_on(end)) return at;
        quotes_ = quotes;
        return end;
    }

    // Marks that belong to the end of a sentence: more stops, what closes a quotation or a bracket.
    bool closes(uint32_t at, bool& quotes) const {
        const std::string_view m = mark(at);
        for (std::string_view closer : {".", "!", "?", "؟", "»", "”", "’", ")", "]"})
            if (m == closer) return true;
        if (m != "\"" || !glued(at)) return false;
        if (!quotes && glued(at + 1)) return false;  // opens what comes next
        quotes = false;
        return true;
    }

    // What stands behind the stop says that the sentence is not over.
    bool goes_on(uint32_t at) const {
        if (!is(at, TokenKind::mark)) return false;
        const std::string_view m = mark(at);
        return m == "،" || m == "," || m == "؛" || m == ";" || (m == ":" && glued(at));
    }

    bool is_inside(uint32_t at) const {
        if (at + 1 >= line_end_) return false;
        return is_address(at) || is_list_number(at) || is_short_form(at) || is_in_bracket(at);
    }

    // `www.example.com`
    bool is_address(uint32_t at) const {
        return glued(at) && glued(at + 1) &&
               (is_latin(at - 1) || out_.tokens[at - 1].kind == TokenKind::digits) && is_latin(at + 1);
    }

    // `1. كذا` where the line begins
    bool is_list_number(uint32_t at) const {
        return at == begin_ + 1 && glued(at) && out_.tokens[begin_].kind == TokenKind::digits &&
               std::binary_search(out_.lines.begin(), out_.lines.end(), begin_) && word(begin_).size() <= 3;
    }

    bool is_short_form(uint32_t at) const {
        if (!glued(at) || !is(at - 1, TokenKind::word)) return false;
        switch (ends_at(at)) {
            case Ends::never:
                return true;
            case Ends::maybe:
                return !opens_sentence(at + 1);
            case Ends::letter:
                return glued(at + 1) && abbreviations_.behind(word(at + 1)) == Ends::letter;
            case Ends::always:
                return false;
        }
        return false;
    }

    // What the stop at `at` means after the word and its stops before it: `د.` `أ.ف.ب.` `كلم.`
    Ends ends_at(uint32_t at) const {
        uint32_t first = at - 1;
        while (first >= begin_ + 2 && is_initial(first) && glued(first) && mark(first - 1) == "." &&
               glued(first - 1) && is_initial(first - 2))
            first -= 2;
        const Span form{out_.tokens[first].folded.begin, out_.tokens[at - 1].folded.end};
        const Ends listed = abbreviations_.behind(under(form, out_.shadow));
        if (listed != Ends::always || !is_initial(at - 1)) return listed;
        if (first < at - 1) return glued(at + 1) ? Ends::never : Ends::maybe;  // a chain of initials
        const bool counted =
            !glued(at + 1) && first > begin_ && out_.tokens[first - 1].kind == TokenKind::digits;
        return counted ? Ends::always : Ends::never;  // `1445 هـ.` ends, `د. سامي` goes on
    }

    // `وقال`, a quotation, a new number
    bool opens_sentence(uint32_t at) const {
        if (at >= line_end_) return true;
        if (out_.tokens[at].kind == TokenKind::mark)
            return mark(at) == "\"" || mark(at) == "«" || mark(at) == "“";
        return word(at).starts_with("و") && letters(at) > 2;
    }

    // Between a bracket's two ends, if these stand near each other.
    bool is_in_bracket(uint32_t at) const {
        for (uint32_t i = at; i > begin_ && at - i < kShortBracket; --i) {
            if (mark(i - 1) == ")") return false;
            if (mark(i - 1) == "(") return bracket_closes(at, i - 1);
        }
        return false;
    }
    bool bracket_closes(uint32_t at, uint32_t open) const {
        for (uint32_t i = at + 1; i < line_end_ && i - open < kShortBracket; ++i)
            if (mark(i) == ")") return true;
        return false;
    }

    void close(uint32_t end) {
        if (begin_ == end) return;
        out_.sentences.push_back(
            {{out_.tokens[begin_].span.begin, out_.tokens[end - 1].span.end}, begin_, end});
        begin_ = end;
    }

    const Abbreviations& abbreviations_;
    Words& out_;
    const uint32_t size_;
    uint32_t begin_ = 0;     // the open sentence's first token
    uint32_t line_end_ = 0;  // of the line that is being read
    bool quotes_ = false;    // a straight quotation mark is open in the line
};

}  // namespace

void read_sentences(const Abbreviations& abbreviations, Words& out) {
    out.sentences.clear();
    Splitter(abbreviations, out).run();
}

}  // namespace isnad
