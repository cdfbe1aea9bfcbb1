#include "view/paint.h"

#include <gtest/gtest.h>

#include <vector>

namespace isnad {
namespace {

TEST(Paint, IsolatesAndDisarms) {
    EXPECT_EQ(isolated(""), "");
    EXPECT_EQ(isolated("باكو (A)"), "\u2068باكو (A)\u2069");
    EXPECT_EQ(isolated("a\x1b[31mb\nc\u202Ed\u2069"), "\u2068a[31mb cd\u2069");
}

TEST(Paint, Shortens) {
    struct Row {
        const char* text;
        size_t most;
        const char* want;
    };
    const std::vector<Row> rows = {{"باكو", 4, "باكو"}, {"باكو", 3, "باك…"},    {"  a \n b ", 9, "a b"},
                                   {"", 5, ""},         {"abc def", 3, "abc…"}, {"abc ", 3, "abc…"}};
    for (const Row& row : rows) EXPECT_EQ(shortened(row.text, row.most), row.want) << row.text;
}

TEST(Paint, ShowsBounds) {
    struct Row {
        Bounds bounds;
        Qualifier qualifier;
        const char* want;
    };
    const std::vector<Row> rows = {{{32, 32}, Qualifier::exact, "32"},
                                   {{5000, 5000}, Qualifier::about, "≈ 5000"},
                                   {{120000, 120000}, Qualifier::exact, "120,000"},
                                   {{200, {}}, Qualifier::at_least, "≥ 200"},
                                   {{800, {}}, Qualifier::more_than, "> 800"},
                                   {{{}, 4000}, Qualifier::less_than, "< 4000"},
                                   {{{}, 4000}, Qualifier::up_to, "≤ 4000"},
                                   {{10, 15}, Qualifier::range, "10–15"},
                                   {{2.5, 2.5}, Qualifier::exact, "2.5"},
                                   {{}, Qualifier::vague, "?"}};
    for (const Row& row : rows) EXPECT_EQ(shown(row.bounds, row.qualifier), row.want);
}

TEST(Paint, ShowsDays) {
    const auto a = Day::parse("2023-09-20"), b = Day::parse("2023-09-24");
    EXPECT_EQ(shown(DayRange{a, a}), "2023-09-20");
    EXPECT_EQ(shown(DayRange{a, b}), "2023-09-20 – 2023-09-24");
    EXPECT_EQ(shown(DayRange{{}, b}), "≤ 2023-09-24");
    EXPECT_EQ(shown(DayRange{a, {}}), "≥ 2023-09-20");
    EXPECT_EQ(shown(DayRange{}), "");
}

TEST(Paint, ColoursOnlyWhereWanted) {
    EXPECT_EQ(Painter(false)(Ink::red, "x"), "x");
    EXPECT_EQ(Painter(true)(Ink::red, "x"), "\x1b[31mx\x1b[0m");
    EXPECT_EQ(Painter(true)(Ink::plain, "x"), "x");
}

}  // namespace
}  // namespace isnad
