#include "base/fold.h"

#include <cassert>
#include <cstring>

#include "base/fold_table.h"
#include "base/utf8.h"

namespace isnad {
namespace {

using namespace fold_table;

// What a pair of bytes becomes: its bytes, and how many they are.
struct Pair {
    char bytes[2];
    uint8_t size;
};

constexpr Pair pair_of(uint16_t letter) {
    if (letter == kGone) return {{0, 0}, 0};
    if (letter < 0x80) return {{static_cast<char>(letter), 0}, 1};
    return {{static_cast<char>(0xC0 | (letter >> 6)), static_cast<char>(0x80 | (letter & 0x3F))}, 2};
}

constexpr std::array<Pair, kBelow> make_pairs() {
    std::array<Pair, kBelow> pairs{};
    for (unsigned c = 0; c < kBelow; ++c) pairs[c] = pair_of(kLetters[c]);
    return pairs;
}

constexpr auto kPairs = make_pairs();

inline const Pair& pair_at(unsigned char lead, char second) {
    return kPairs[(lead & 0x1Fu) << 6 | (static_cast<unsigned char>(second) & 0x3Fu)];
}

constexpr std::array<char, 0x80> make_ascii() {
    std::array<char, 0x80> ascii{};
    for (unsigned c = 0; c < 0x80; ++c) ascii[c] = static_cast<char>(kLetters[c]);
    return ascii;
}

constexpr auto kAscii = make_ascii();

bool vanishes(char32_t c) {
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
           c == 0xFEFF || (c >= 0x8D3 && c <= 0x8FF) || (c >= 0xFE00 && c <= 0xFE0F);
}

bool is_wide_blank(char32_t c) {
    return (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0x1680;
}

// The letters of a ligature, or nothing.
std::string_view ligature(char32_t c) {
    if (c >= 0xFEF5 && c <= 0xFEFC) return "لا";  // lam with each alef, alone and joined
    if (c == 0xFDF2) return "الله";
    return {};
}

char32_t folded_wide(char32_t c) {
    if (c >= kFormsB && c < kFormsBEnd) {
        const uint16_t letter = kLettersOfFormsB[c - kFormsB];
        return letter == kUnknown ? c : letter;
    }
    if (c >= kFormsA && c < kFormsAEnd) {
        const uint16_t letter = kLettersOfFormsA[c - kFormsA];
        return letter == kUnknown ? c : letter;
    }
    if (vanishes(c)) return kGone;
    if (is_wide_blank(c)) return ' ';
    if (c == 0x2028 || c == 0x2029) return '\n';
    if (c >= 0xFF01 && c <= 0xFF5E) return kLetters[c - 0xFF01 + '!'];  // full width
    return c;
}

// Bytes of the sequence that begins with `lead`, as far as its lead says; 1 for a byte that begins none.
unsigned length_of(unsigned char lead) { return lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4; }

class Folder {
 public:
    Folder(std::string_view text, std::string& shadow, OffsetMap* map)
        : text_(text), shadow_(shadow), map_(map) {
        shadow_.resize(room_for(text.size()));
    }

    void run() {
        const size_t size = text_.size();
        while (keep_size(), at_ < size) {
            const auto lead = static_cast<unsigned char>(text_[at_]);
            if (lead >= 0xC2 && lead < 0xE0 && at_ + 1 < size && is_continuation(text_[at_ + 1]))
                two_bytes(lead);
            else
                wide(length_of(lead));
        }
        close_run();
        shadow_.resize(out_);
    }

 private:
    // A ligature of three bytes becomes four; nothing else grows, but for الله, which asks again.
    static size_t room_for(size_t bytes) { return bytes + bytes / 3 + 16; }

    // What becomes as many bytes as it is, as nearly all does: ASCII, and letters of two bytes.
    void keep_size() {
        const char* from = text_.data() + at_;
        const char* const end = text_.data() + text_.size();
        char* to = shadow_.data() + out_;
        while (from < end) {
            const auto lead = static_cast<unsigned char>(*from);
            if (lead < 0x80) {
                *to++ = kAscii[lead];
                ++from;
                continue;
            }
            if (lead < 0xC2 || lead >= 0xE0 || from + 1 == end || !is_continuation(from[1])) break;
            const Pair& pair = pair_at(lead, from[1]);
            if (pair.size != 2) break;
            std::memcpy(to, pair.bytes, 2);
            to += 2;
            from += 2;
        }
        at_ = static_cast<size_t>(from - text_.data());
        out_ = static_cast<size_t>(to - shadow_.data());
    }

    void two_bytes(unsigned char lead) {
        const Pair& pair = pair_at(lead, text_[at_ + 1]);
        put(pair.bytes, pair.size, 2);
    }

    void wide(unsigned length) {
        if (length < 3 || at_ + length > text_.size() || !whole(length)) return copy(1);
        size_t next = at_;
        const char32_t c = next_code_point(text_, next);
        if (const std::string_view letters = ligature(c); !letters.empty())
            return put(letters.data(), letters.size(), length);
        const char32_t to = folded_wide(c);
        if (to == c) return copy(length);
        if (to == kGone) return put(nullptr, 0, length);
        std::string bytes;
        append_utf8(bytes, to);
        put(bytes.data(), bytes.size(), length);
    }

    bool whole(unsigned length) const {
        for (unsigned i = 1; i < length; ++i)
            if (!is_continuation(text_[at_ + i])) return false;
        return true;
    }

    void copy(unsigned length) {
        std::memcpy(&shadow_[out_], text_.data() + at_, length);
        out_ += length;
        at_ += length;
    }

    // Writes other bytes, of another number, for the next `length` bytes of the text.
    void put(const char* bytes, size_t count, unsigned length) {
        close_run();
        if (shadow_.size() < out_ + count + room_for(text_.size() - at_))
            shadow_.resize(out_ + count + room_for(text_.size() - at_));
        if (count > 0) std::memcpy(&shadow_[out_], bytes, count);
        const Span source{static_cast<uint32_t>(at_), static_cast<uint32_t>(at_ + length)};
        if (map_ && count > 0)
            map_->rewritten(static_cast<uint32_t>(out_), static_cast<uint32_t>(count), source);
        out_ += count;
        at_ += length;
        run_out_ = out_;
        run_at_ = at_;
    }

    void close_run() {
        if (map_)
            map_->copied(static_cast<uint32_t>(run_out_), static_cast<uint32_t>(run_at_),
                         static_cast<uint32_t>(out_ - run_out_));
        run_out_ = out_;
        run_at_ = at_;
    }

    std::string_view text_;
    std::string& shadow_;
    OffsetMap* map_;
    size_t at_ = 0;      // in the text
    size_t out_ = 0;     // in the shadow
    size_t run_at_ = 0;  // where the run began whose bytes keep their number
    size_t run_out_ = 0;
};

}  // namespace

void fold(std::string_view text, std::string& shadow, OffsetMap& map) {
    assert(text.size() < UINT32_MAX);
    map.clear();
    Folder(text, shadow, &map).run();
}

std::string folded(std::string_view text) {
    std::string shadow;
    Folder(text, shadow, nullptr).run();
    return shadow;
}

char32_t folded_letter(char32_t c) { return c < kBelow ? kLetters[c] : folded_wide(c); }

}  // namespace isnad
