// Values that pages state in their markup, ranked. Comes in: raw attribute values with the rank of their
// source; goes out: decoded text, lists without doubles, of which a surer source replaces a less sure one.
// Refuses names that are addresses.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isnad {

// A value with the rank of the source that it comes from; a higher rank replaces it.
struct RankedText {
    std::string text;
    int rank = 0;
    void offer(std::string_view value, int with_rank);
};

// The same for a list; values of the same rank are added, each once.
struct RankedList {
    std::vector<std::string> items;
    int rank = 0;
    void offer(const std::vector<std::string>& values, int with_rank);
};

constexpr size_t kLongestName = 160;  // bytes of a name; what is longer is none

// An attribute's value, decoded once more where it was escaped twice.
std::string value_of(std::string_view raw);
bool is_address(std::string_view text);
// Tags parted by commas, bars or semicolons.
std::vector<std::string> cut_keywords(std::string_view text);
// A name without the word that pages put before it: `كتبت هناء ربيع`, `By Lena Ashford`.
std::string_view without_byline_word(std::string_view name);
// Four digits of one script that can be a year: a date with a year is a full date.
bool has_year(std::string_view text);

}  // namespace isnad
