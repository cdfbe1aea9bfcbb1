#include "text/tokens.h"

#include "base/letter_class.h"

namespace isnad {
namespace {

constexpr std::string_view kArabicComma = "،";

class Reader {
 public:
    Reader(std::string_view text, Words& out)
        : text_(text), out_(out), shadow_(out.shadow), source_(out.map) {}

    void run() {
        bool new_line = true, glued = false;
        while (at_ < shadow_.size()) {
            const size_t begin = at_;
            const Letter letter = next_letter(shadow_, at_);
            if (letter <= Letter::line) {
                new_line = new_line || letter == Letter::line;
                glued = false;
                continue;
            }
            if (new_line) out_.lines.push_back(static_cast<uint32_t>(out_.tokens.size()));
            new_line = false;
            const TokenKind kind = finish(letter, begin);
            add(begin, kind, glued);
            glued = true;
        }
    }

 private:
    TokenKind finish(Letter letter, size_t begin) {
        if (letter == Letter::digit) return skip_digits(), TokenKind::digits;
        if (letter == Letter::mark) return skip_dots(begin), TokenKind::mark;
        skip_letters(letter);
        return TokenKind::word;
    }

    // A word is of one script: Arabic letters and others part (`الBBC`).
    void skip_letters(Letter letter) {
        if (letter == Letter::arabic) at_ = behind_arabic(shadow_, at_);
        for (size_t before = at_; at_ < shadow_.size(); before = at_)
            if (next_letter(shadow_, at_) != letter) {
                at_ = before;
                return;
            }
    }

    void skip_digits() {
        while (at_ < shadow_.size()) {
            const size_t mark = is_digit(at_) ? 0 : mark_inside();
            if (!is_digit(at_ + mark)) return;
            at_ += mark + 1;
        }
    }

    // Bytes of the mark at at_ that may stand inside a number; 0 if there is none, or no digit may follow it.
    size_t mark_inside() const {
        const char c = shadow_[at_];
        if (c == '.' || c == ',') return 1;
        if (c == '\'')
            return is_digit(at_ + 1) && is_digit(at_ + 2) && is_digit(at_ + 3) && !is_digit(at_ + 4) ? 1 : 0;
        return shadow_.substr(at_).starts_with(kArabicComma) ? kArabicComma.size() : 0;
    }

    void skip_dots(size_t begin) {
        if (shadow_[begin] == '.')
            while (at_ < shadow_.size() && shadow_[at_] == '.') ++at_;
    }

    bool is_digit(size_t at) const { return at < shadow_.size() && shadow_[at] >= '0' && shadow_[at] <= '9'; }

    void add(size_t begin, TokenKind kind, bool glued) {
        Token& token = out_.tokens.emplace_back();
        token.folded = {static_cast<uint32_t>(begin), static_cast<uint32_t>(at_)};
        token.span = source_.source_of(token.folded);
        if (kind == TokenKind::word) token.span.end = behind_marks(token.span.end);
        token.kind = kind;
        token.glued = glued;
    }

    // Past vowel marks and tatweel (U+0640, U+064B to U+0652), which folding drops.
    uint32_t behind_marks(uint32_t at) const {
        for (; at + 1 < text_.size() && text_[at] == '\xD9'; at += 2) {
            const auto low = static_cast<unsigned char>(text_[at + 1]);
            if (low != 0x80 && (low < 0x8B || low > 0x92)) break;
        }
        return at;
    }

    std::string_view text_;
    Words& out_;
    const std::string_view shadow_;
    OffsetMap::Cursor source_;
    size_t at_ = 0;
};

}  // namespace

void read_tokens(std::string_view text, Words& out) {
    out.tokens.clear();
    out.lines.clear();
    Reader(text, out).run();
}

}  // namespace isnad
