// A sample of an article's three-word runs, for telling which text was taken from which. Comes in: words;
// goes out: hashes with the places of their runs. Long articles keep a half, a quarter, … of the runs, those
// with the smallest hashes, so that any two samples can be laid beside each other at the coarser of their
// rates. Leaves out runs of more than 255 bytes and what stands past 16 MiB.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/words.h"

namespace isnad {

struct Shingle {
    uint32_t hash = 0;   // its lowest byte is 0
    uint32_t place = 0;  // the byte of the article's text at which the run begins, times 256, and its size

    uint32_t begin() const { return place >> 8; }
    uint32_t end() const { return begin() + (place & 255); }
    bool operator==(const Shingle&) const = default;
};

inline constexpr size_t kHeads = 6;  // of the smallest hashes of an article, by which its twins are found

struct Shingles {
    std::vector<Shingle> kept;  // sorted by hash, one of each
    uint8_t halvings = 0;       // those with a hash below 2^(32 - halvings) are kept
    bool operator==(const Shingles&) const = default;
};

Shingles shingles_of(const Words& words);
// The same of a text whose words were not read.
Shingles shingles_of(std::string_view text, Words& scratch);

// Runs that two samples share and how many each has, at the coarser of their rates.
struct Overlap {
    size_t shared = 0, a = 0, b = 0;
    double of_smaller() const;  // share of the smaller one's runs that stand in the other
    double of_larger() const;
};
Overlap overlap(const Shingles& a, const Shingles& b);

// Ranges of bytes over which two texts run together, in the order of the first: between sampled runs that
// stand in both at the same distance. `least` is the number of sampled runs from which a passage counts.
struct Passage {
    Span a, b;
    bool operator==(const Passage&) const = default;
};
std::vector<Passage> shared_passages(const Shingles& a, const Shingles& b, size_t least);

}  // namespace isnad
