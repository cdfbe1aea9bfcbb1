// How well spellings fit words that someone looks for. Comes in: folded words; goes out: for each form of the
// record, and for any other text, whether it is just these words, begins with them, holds them, or none of
// it. Refuses nothing but what the database refuses, by throwing SqlFault.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/json_list.h"
#include "store/sqlite.h"

namespace isnad {

class FormFits {
 public:
    static constexpr int kJust = 0, kBegins = 1, kHolds = 2, kNone = 3;

    FormFits(Database& database, std::string_view words);  // reads all forms

    int of(std::string_view text) const;
    int of(const std::vector<Spelling>& spellings) const;  // the best

 private:
    std::string words_;
    std::unordered_map<int64_t, int> forms_;  // of those that fit
};

}  // namespace isnad
