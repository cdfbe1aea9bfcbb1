// The lists that stand in one column of the record as JSON arrays. Comes in: texts; goes out:
// compact JSON, and back. Refuses, when reading, what this program does not write: it gives what stands
// before that.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/day.h"

namespace isnad {

std::string json_text(std::string_view text);                  // "…"
std::string json_list(const std::vector<std::string>& texts);  // ["…",…]
std::vector<std::string> list_of(std::string_view json);
std::vector<std::vector<int64_t>> numbers_of(std::string_view json);  // [[1,2,3],…]

// [1,"…",3]: keys of forms, and (0, text) for what stands there itself.
using Spelling = std::pair<int64_t, std::string>;
std::vector<Spelling> spellings_of(std::string_view json);

std::string json_counts(const std::vector<int>& counts);  // [3,1]
std::vector<int> counts_of(std::string_view json);

using Pairs = std::vector<std::pair<std::string, std::string>>;
std::string json_pairs(const Pairs& pairs);  // {"iso3166":"AZ"}
Pairs pairs_of(std::string_view json);

std::string iso_of(const std::optional<Day>& day);  // "" where there is none

}  // namespace isnad
