#include "page/compare_key.h"

#include <array>
#include <limits>

#include "base/fold.h"
#include "base/utf8.h"

namespace isnad {
namespace {

// What becomes of a code point below U+0800: kGap parts words, kNothing leaves no trace.
constexpr uint16_t kGap = 0;
constexpr uint16_t kNothing = 1;
using Letters = std::array<uint16_t, 0x800>;

bool is_letter_or_digit(char32_t c) {
    if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    if (c < 0xC0) return false;
    if (c >= 0x600 && c < 0x700)
        return (c >= 0x620 && c <= 0x64A) || (c >= 0x66E && c <= 0x6D3) || c >= 0x6EE;
    return c != 0xD7 && c != 0xF7;
}

Letters make_letters() {
    Letters letters{};
    for (char32_t c = 0; c < letters.size(); ++c) {
        const char32_t letter = folded_letter(c);
        letters[c] = static_cast<uint16_t>(letter == 0                  ? kNothing
                                           : is_letter_or_digit(letter) ? letter
                                                                        : kGap);
    }
    return letters;
}

// Above the table: joiners and direction marks vanish, punctuation and symbols part words, other letters
// stay.
char32_t folded_above(char32_t c) {
    if (folded_letter(c) == 0) return kNothing;
    if ((c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) || c == 0xFFFD || c >= 0x1F000)
        return kGap;
    return folded_letter(c);
}

// Gathers the words of a text, a letter at a time.
class Folder {
 public:
    Folder(size_t most_words, CompareKey& out) : most_words_(most_words), out_(out) {
        out.text.clear();
        out.words.clear();
        out.whole = true;
    }

    // A letter of text[from, to); false where it would begin a word too many.
    bool letter(char32_t c, size_t from, size_t to) {
        if (!in_word_ && !begin_word(from)) return false;
        if (c < 0x80) {
            letters_[size_++] = static_cast<char>(c);
        } else if (c < 0x800) {
            letters_[size_++] = static_cast<char>(0xC0 | (c >> 6));
            letters_[size_++] = static_cast<char>(0x80 | (c & 0x3F));
        } else {
            flush();
            append_utf8(out_.text, c);
        }
        if (size_ + 2 > sizeof(letters_)) flush();
        end_ = static_cast<uint32_t>(to);
        return true;
    }
    // Something that leaves no trace, as a mark over a letter.
    void nothing(size_t to) {
        if (in_word_) end_ = static_cast<uint32_t>(to);
    }
    void gap() {
        if (!in_word_) return;
        flush();
        KeyWord& word = out_.words.back();
        word.key.end = static_cast<uint32_t>(out_.text.size());
        word.source.end = end_;
        word.hash = compare_hash(under(word.key, out_.text));
        in_word_ = false;
    }

 private:
    bool begin_word(size_t from) {
        if (out_.words.size() == most_words_) {
            out_.whole = false;
            return false;
        }
        if (!out_.text.empty()) out_.text += ' ';
        const auto begin = static_cast<uint32_t>(out_.text.size());
        out_.words.push_back({{begin, begin}, {static_cast<uint32_t>(from), 0}, 0});
        return in_word_ = true;
    }
    void flush() {
        out_.text.append(letters_, size_);
        size_ = 0;
    }

    size_t most_words_;
    CompareKey& out_;
    bool in_word_ = false;
    uint32_t end_ = 0;  // of the word, in the text
    size_t size_ = 0;
    char letters_[64];
};

// As next_code_point, which is called only for the rarer lengths.
char32_t next_letter(std::string_view text, size_t& at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return ++at, first;
    if (first >= 0xE0 || at + 1 >= text.size()) return next_code_point(text, at);
    const auto second = static_cast<unsigned char>(text[at + 1]);
    at += 2;
    return static_cast<char32_t>((first & 0x1F) << 6 | (second & 0x3F));
}

}  // namespace

uint64_t compare_hash(std::string_view key) {
    uint64_t hash = 0xCBF29CE484222325ULL;  // FNV-1a, 64 bits
    for (char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return hash;
}

void fold_for_compare(std::string_view text, size_t most_words, CompareKey& out) {
    static const Letters letters = make_letters();
    Folder folder(most_words, out);
    for (size_t at = 0; at < text.size();) {
        const size_t from = at;
        const char32_t as_written = next_letter(text, at);
        const char32_t c = as_written < letters.size() ? letters[as_written] : folded_above(as_written);
        if (c == kGap)
            folder.gap();
        else if (c == kNothing)
            folder.nothing(at);
        else if (!folder.letter(c, from, at))
            break;
    }
    folder.gap();
}

std::string compare_key(std::string_view text) {
    CompareKey key;
    fold_for_compare(text, std::numeric_limits<size_t>::max(), key);
    return std::move(key.text);
}

}  // namespace isnad
