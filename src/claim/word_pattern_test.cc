#include "claim/word_pattern.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

struct Row {
    const char* word;
    const char* start;
    bool begins;
};

constexpr Row kRows[] = {
    {"صاروخ", "صاروخ", true},      {"بصاروخين", "صاروخ", true},  {"الصواريخ", "صواريخ", true},
    {"والصواريخ", "صواريخ", true}, {"للصواريخ", "صواريخ", true}, {"صارم", "صاروخ", false},
    {"صار", "صاروخ", false},       {"", "صاروخ", false},         {"لصار", "صاروخ", false},
};

TEST(Openings, BeginAsAPatternSays) {
    for (const Row& row : kRows) EXPECT_EQ(Openings(row.word).begin_with(row.start), row.begins) << row.word;
}

// A word is compared with a list only where it has a kind of the list: that must never keep a match away.
TEST(Beginnings, HaveTheKindOfEachPatternThatFits) {
    WordPatterns all;
    for (const Row& row : kRows) all.add({row.start, {}});
    all.add({"سلاح", {"الجو"}});
    Beginnings beginnings;
    beginnings.add(all);
    for (const Row& row : kRows) {
        const WordPattern pattern{row.start, {}};
        if (row.begins) {
            EXPECT_NE(beginnings.kinds(row.word) & pattern.kind(), 0u) << row.word;
        }
    }
    EXPECT_NE(beginnings.kinds("بسلاح") & all.kinds, 0u);
    EXPECT_EQ(beginnings.kinds("مدينه"), 0u);
}

TEST(Beginnings, OfALongWordMayBeAny) {
    WordPatterns longest;
    longest.add({std::string(80, 'x'), {}});
    Beginnings beginnings;
    beginnings.add(longest);
    EXPECT_NE(beginnings.kinds(std::string(90, 'x')) & longest.kinds, 0u);
    EXPECT_EQ(beginnings.kinds("x"), 0u);
}

}  // namespace
}  // namespace isnad
