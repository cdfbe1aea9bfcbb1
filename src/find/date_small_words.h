// Small words that hold dates together, folded. Comes in: a word; goes out: whether it is one of them.
#pragma once

#include <cmath>
#include <string_view>

namespace isnad {

inline bool is_comma(std::string_view mark) { return mark == "," || mark == "،"; }
inline bool is_of(std::string_view word) {
    return word == "من" || word == "في" || word == "لشهر" || word == "بشهر";
}
// `في`, also joined to what stands before.
inline bool is_in(std::string_view word) { return word == "في" || word == "وفي" || word == "ففي"; }

inline bool is_quote(std::string_view mark) {
    return mark == "«" || mark == "»" || mark == "\"" || mark == "“" || mark == "”";
}

// The value of a word of digits only, at most `most` of them; -1 where it is more than that.
inline int digits_value(std::string_view word, size_t most) {
    if (word.size() > most) return -1;
    int value = 0;
    for (char c : word) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

inline int whole_of(double value) { return static_cast<int>(std::lround(value)); }

}  // namespace isnad
