#include "store/json_list.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

TEST(JsonList, TextsGoBothWays) {
    const std::vector<std::vector<std::string>> rows = {
        {}, {""}, {"باكو", "a\"b\\c", std::string("\n\t\0", 3)}, {"[", "]", ","}};
    for (const auto& texts : rows) EXPECT_EQ(list_of(json_list(texts)), texts) << json_list(texts);
    EXPECT_EQ(json_list({"a", "ب"}), R"(["a","ب"])");
}

TEST(JsonList, PairsAndNumbersComeBack) {
    const Pairs pairs = {{"iso3166", "AZ"}, {"x", "\""}};
    EXPECT_EQ(pairs_of(json_pairs(pairs)), pairs);
    EXPECT_EQ(numbers_of("[[1,2,3],[4]]"), (std::vector<std::vector<int64_t>>{{1, 2, 3}, {4}}));
    EXPECT_TRUE(numbers_of("").empty());
    for (const std::vector<int>& counts : {std::vector<int>{}, {1}, {30, 2, 1}})
        EXPECT_EQ(counts_of(json_counts(counts)), counts) << json_counts(counts);
}

TEST(JsonList, GiveWhatStandsBeforeAFault) {
    EXPECT_EQ(list_of(R"(["a","b)"), (std::vector<std::string>{"a"}));
    EXPECT_TRUE(list_of("nonsense").empty());
}

}  // namespace
}  // namespace isnad
