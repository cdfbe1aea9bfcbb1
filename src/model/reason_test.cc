#include "model/reason.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

TEST(Reason, is_told_in_words_and_read_back) {
    struct Row {
        Reason reason;
        const char* words;
    };
    const Row rows[] = {
        {{ReasonCode::once, {}}, "told once"},
        {{ReasonCode::compatible, {}}, "all bounds are compatible"},
        {{ReasonCode::clash, {{{32, std::nullopt}, "2023-09-20"}, {{25, 25}, ""}}},
         "≥ 32 (2023-09-20) and 25 (an unknown day) cannot both hold"},
        {{ReasonCode::growth, {{{20, 30}, "2023-09-20"}, {{std::nullopt, 200}, "2023-09-21"}}},
         "20–30 (2023-09-20) and ≤ 200 (2023-09-21): a later, larger count"},
        {{ReasonCode::scale, {{{6500000, 6500000}, ""}}}, "6500000 is out of scale with the other values"},
        {{ReasonCode::words, {{{2.5, 2.5}, ""}}}, "2.5 is ruled out by its own words"},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(text_of(row.reason), row.words);
        EXPECT_EQ(parse_reason(row.words), row.reason) << row.words;
    }
}

TEST(Reason, other_words_are_none) {
    for (const char* words : {"", "told", "x cannot both hold", "≥ 3 (2023-01-01) cannot both hold",
                              "5 told once", "≥ is ruled out by its own words"})
        EXPECT_FALSE(parse_reason(words)) << words;
}

}  // namespace
}  // namespace isnad
