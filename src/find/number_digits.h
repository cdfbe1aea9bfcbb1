// Numbers in digits. Comes in: a digits token and what is glued to it; goes out: what the digits are (a
// number, a range, a fraction, or a time, date, code), with its value. Refuses nothing; what has no one value
// is a code.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/words.h"

namespace isnad {

struct Digits {
    enum class Shape : uint8_t { number, range, fraction, time, date, phone, code };
    Shape shape = Shape::number;
    double value = 0;        // of a range its low end
    double high = 0;         // of a range
    double as_decimal = 0;   // where `ambiguous`: the value if the mark is a decimal mark
    bool ambiguous = false;  // one mark before exactly three digits: `6.500`
    bool plain = false;      // digits only
    uint32_t size = 0;       // digits of a plain number
    uint32_t end = 0;        // the token behind
};

// How one text uses the marks inside digits; looked up at the first ambiguous number, then kept. Not for two
// texts.
class MarkHabit {
 public:
    // True where `mark` before three digits parts thousands in this text.
    bool parts_thousands(const Words& words, char mark);

 private:
    void look(const Words& words);
    bool looked_ = false;
    bool comma_thousands_ = false, comma_decimals_ = false, dot_thousands_ = false, dot_decimals_ = false;
};

// `at` is a digits token. Groups of three digits parted by one blank are one number (`1 000`).
Digits read_digits(const Words& words, std::string_view text, uint32_t at, MarkHabit& habit);

}  // namespace isnad
