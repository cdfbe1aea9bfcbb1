#include "page/compare_key.h"

#include <array>
#include <cstring>
#include <limits>

#include "base/fold.h"
#include "base/utf8.h"

namespace isnad {
namespace {

// What a code point becomes: the bytes of a letter, nothing, or a gap between words.
struct Letter {
    static constexpr uint32_t kGap = UINT32_MAX;
    uint32_t bytes = 0;  // four of memory, of which `size` count
    uint32_t size = 0;
};
using Letters = std::array<Letter, 0x800>;  // by code point

bool is_letter_or_digit(char32_t c) {
    if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    if (c < 0xC0) return false;
    if (c >= 0x600 && c < 0x700)
        return (c >= 0x620 && c <= 0x64A) || (c >= 0x66E && c <= 0x6D3) || c >= 0x6EE;
    return c != 0xD7 && c != 0xF7;
}

Letter letter_of(char32_t folded) {
    std::string bytes;
    append_utf8(bytes, folded);
    Letter letter;
    letter.size = static_cast<uint32_t>(bytes.size());
    std::memcpy(&letter.bytes, bytes.data(), bytes.size());
    return letter;
}

Letters make_letters() {
    Letters letters;
    for (char32_t c = 0; c < letters.size(); ++c) {
        const char32_t folded = folded_letter(c);
        if (folded == 0) continue;
        if (is_letter_or_digit(folded))
            letters[c] = letter_of(folded);
        else
            letters[c].size = Letter::kGap;
    }
    return letters;
}

// Above the table: joiners and direction marks vanish, punctuation and symbols part words, other letters
// stay.
Letter letter_above(char32_t c) {
    const char32_t folded = folded_letter(c);
    if (folded == 0) return {};
    if ((c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) || c == 0xFFFD || c >= 0x1F000)
        return {0, Letter::kGap};
    return letter_of(folded);
}

// What the code point at `at` becomes; moves behind it.
inline Letter next_letter(std::string_view text, size_t& at, const Letters& letters) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return ++at, letters[first];
    if (first >= 0xE0 || at + 1 >= text.size()) {
        size_t next = at;
        const char32_t c = next_code_point(text, next);
        at = next;
        return letter_above(c);
    }
    const auto second = static_cast<unsigned char>(text[at + 1]);
    at += 2;
    return letters[static_cast<size_t>(first & 0x1F) << 6 | (second & 0x3F)];
}

// Letters written to a string that is kept a little longer than they are, so that each is one store.
class KeyWriter {
 public:
    explicit KeyWriter(std::string& text) : text_(text) { grow(); }
    ~KeyWriter() { text_.resize(size_); }
    KeyWriter(const KeyWriter&) = delete;
    KeyWriter& operator=(const KeyWriter&) = delete;

    void add_blank() {
        if (size_ == text_.size()) grow();
        text_[size_++] = ' ';
    }
    size_t size() const { return size_; }

    // Of the word at `at` in `text`, up to the gap that ends it; gives the place behind that, and in `end`
    // the place behind the word. Marks over its last letter are part of it.
    size_t add_word(std::string_view text, size_t at, const Letters& letters, size_t& end) {
        char* to = text_.data() + size_;
        const char* limit = text_.data() + text_.size() - sizeof(uint32_t);
        size_t behind = at;
        while (at < text.size()) {
            const Letter letter = next_letter(text, at, letters);
            if (letter.size == Letter::kGap) break;
            behind = at;
            if (to > limit) {
                size_ = static_cast<size_t>(to - text_.data());
                grow();
                to = text_.data() + size_;
                limit = text_.data() + text_.size() - sizeof letter.bytes;
            }
            std::memcpy(to, &letter.bytes, sizeof letter.bytes);
            to += letter.size;
        }
        size_ = static_cast<size_t>(to - text_.data());
        end = behind;
        return at;
    }

 private:
    void grow() { text_.resize(size_ + 256); }

    std::string& text_;
    size_t size_ = 0;
};

}  // namespace

void fold_for_compare(std::string_view text, size_t most_words, CompareKey& out) {
    static const Letters letters = make_letters();
    out.words.clear();
    out.whole = true;
    KeyWriter writer(out.text);
    for (size_t at = 0; at < text.size();) {
        const size_t from = at;
        const Letter letter = next_letter(text, at, letters);
        if (letter.size == 0 || letter.size == Letter::kGap) continue;
        if (out.words.size() == most_words) {
            out.whole = false;
            return;
        }
        if (!out.words.empty()) writer.add_blank();
        KeyWord word;
        size_t end = 0;
        word.key.begin = static_cast<uint32_t>(writer.size());
        at = writer.add_word(text, from, letters, end);
        word.key.end = static_cast<uint32_t>(writer.size());
        word.source = {static_cast<uint32_t>(from), static_cast<uint32_t>(end)};
        word.hash = compare_hash(under(word.key, out.text));
        out.words.push_back(word);
    }
}

std::string compare_key(std::string_view text) {
    CompareKey key;
    fold_for_compare(text, std::numeric_limits<size_t>::max(), key);
    return std::move(key.text);
}

}  // namespace isnad
