// Composition of numbers. Comes in: a token where a number may begin; goes out: the whole number that begins
// there
// (`ألفين وثلاثمئة`, `5 آلاف`, `مليون ونصف المليون`, `عشرات الآلاف`, `3/4`), with its value and its last
// token. Refuses what is no number by itself: units of a teen that stand alone (أحد), particles, ordinals.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "find/number_digits.h"
#include "find/number_words.h"
#include "text/words.h"

namespace isnad {

struct Cardinal {
    enum class Sort : uint8_t { count, few, vague, fraction };
    Sort sort = Sort::count;
    Digits::Shape shape =
        Digits::Shape::number;  // of its digits; a shape without a value leaves the rest unset
    uint32_t begin = 0;         // tokens [begin, end)
    uint32_t end = 0;
    double low = 0;
    double high = 0;   // as low, but of a range, of `few`; no meaning where vague
    double scale = 1;  // the last scale word, `1000` of `20 ألف`; 1 where the number ends below a thousand
    bool digits = false;      // begins with digits
    bool plain = false;       // digits without marks and words
    uint32_t size = 0;        // how many digits
    bool definite = false;    // with ال
    bool suspicious = false;  // thousands of thousands: `6500 ألف`
    bool joined = false;      // parts are joined by و
};

// Reads numbers of one text. Holds references only; not for two threads, since the habit learns.
class CardinalReader {
 public:
    CardinalReader(const Words& words, std::string_view text, const NumberWords& lexicon, MarkHabit& habit)
        : words_(words),
          text_(text),
          lexicon_(lexicon),
          notes_(words.notes<const NumberWord*>(&lexicon)),
          habit_(habit) {}

    // The readers of dates ask for one number again and again, so the last ones are kept.
    std::optional<Cardinal> read(uint32_t at) const {
        Kept& kept = kept_[at % kept_.size()];
        if (kept.at != at) kept = {at, read_anew(at, true)};
        return kept.cardinal;
    }
    // Nothing is joined by و: `خمسة` of `خمسة وعشرين`.
    std::optional<Cardinal> read_unjoined(uint32_t at) const { return read_anew(at, false); }

    // The lexicon's word at a token, nothing where it has none or there is no such token.
    const NumberWord* word(uint32_t at) const {
        return at >= words_.dull.size() || notes_.silent(words_, at) ? nullptr : look_up(at);
    }

 private:
    struct Kept {
        uint32_t at = UINT32_MAX;
        std::optional<Cardinal> cardinal;
    };
    std::optional<Cardinal> read_anew(uint32_t at, bool join) const;
    const NumberWord* look_up(uint32_t at) const;
    struct Part;
    struct Next;
    Next next(uint32_t at) const;
    bool is(uint32_t at, WordClass cls) const;
    std::optional<Part> small(uint32_t at, bool join) const;
    std::optional<Part> unit(uint32_t at, const NumberWord& w, bool join) const;
    void join_tens(Part& part) const;
    std::optional<Part> digits(uint32_t at) const;
    std::optional<Part> loose(uint32_t at, const NumberWord& w) const;
    std::optional<Part> whole_scale(uint32_t at, const NumberWord& w) const;
    std::optional<Part> fraction(uint32_t at) const;
    std::optional<Part> part(uint32_t at, bool join) const;
    void multiply(Part& part) const;
    void add_rest(Part& part) const;
    void add_point(Part& part) const;
    void add_fraction(Part& part) const;

    const Words& words_;
    std::string_view text_;
    const NumberWords& lexicon_;
    Notes<const NumberWord*> notes_;
    MarkHabit& habit_;
    mutable std::array<Kept, 4> kept_;
};

}  // namespace isnad
