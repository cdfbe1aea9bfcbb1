#include "lexicon/table.h"

#include <gtest/gtest.h>

#include "lexicon/lexicon.h"

namespace isnad {
namespace {

TEST(Table, reads_rows_under_their_header) {
    const auto table = Table::parse("t.tsv", "# a comment\nword\tmonth\n\nأيلول\t9\r\nآذار\n");
    ASSERT_TRUE(table);
    ASSERT_EQ(table->rows().size(), 2u);
    EXPECT_EQ(table->rows()[0].cells[1], "9");
    EXPECT_EQ(table->rows()[0].line, 4);
    EXPECT_EQ(table->rows()[1].cells[1], "");
    EXPECT_EQ(*table->column("month"), 1u);
    EXPECT_FALSE(table->column("year"));
}

TEST(Table, points_at_faults) {
    EXPECT_EQ(Table::parse("t.tsv", "a\tb\n1\t2\t3\n").fault().message(),
              "t.tsv:2:5: one cell too many: the header names 2 columns\n  1 2 3\n      ^");
    EXPECT_EQ(Table::parse("t.tsv", "a\nأب\xFF\n").fault().where, "t.tsv:2:3");
    EXPECT_EQ(Table::parse("t.tsv", "# nothing\n").fault().message(), "t.tsv: has no header line that names its columns");
    const auto table = Table::parse("t.tsv", "word\tmonth\nأيلول\tnine\n");
    EXPECT_EQ(table->fault(table->rows()[0], 1, "is no number").message(),
              "t.tsv:2:7: is no number\n  أيلول nine\n        ^");
}

TEST(Table, splits_cells) {
    EXPECT_EQ(parts_of(" a | b||c "), (std::vector<std::string_view>{"a", "b", "c"}));
    EXPECT_TRUE(parts_of("").empty());
}

TEST(Lexicon, loads_what_is_compiled_in) {
    const auto lexicon = Lexicon::load();
    ASSERT_TRUE(lexicon) << lexicon.fault().message();
    EXPECT_EQ(lexicon->hash().size(), 16u);
    EXPECT_FALSE(lexicon->table("no_such.tsv"));
}

TEST(Lexicon, names_a_folder_that_is_not_there) {
    EXPECT_EQ(Lexicon::load("/no/such/folder").fault().where, "/no/such/folder");
}

}  // namespace
}  // namespace isnad
