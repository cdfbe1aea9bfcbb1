// A number under way, as the two halves of the reader hand it on. Comes in: what was read so far; goes out:
// its bounds, its last token and what may still be joined. Holds no rule of its own.
#pragma once

#include "find/cardinal.h"

namespace isnad {

// A number under way. `floor`: what is joined behind must be smaller; 0 where nothing may be joined.
struct CardinalReader::Part {
    double low = 0;
    double high = 0;
    uint32_t end = 0;
    double floor = 0;
    double scale = 1;
    Cardinal::Sort sort = Cardinal::Sort::count;
    Digits digits;
    bool has_digits = false;
    bool joined = false;
    bool suspicious = false;

    void times(double by) { low *= by, high *= by; }
    void plus(const Part& other) { low += other.low, high += other.high, end = other.end, joined = true; }
};

// The token behind, and whether و joins it.
struct CardinalReader::Next {
    uint32_t at = 0;
    const NumberWord* word = nullptr;
    bool conj = false;
};

}  // namespace isnad
