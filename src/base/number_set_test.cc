#include "base/number_set.h"

#include <gtest/gtest.h>

#include <set>

namespace isnad {
namespace {

TEST(NumberSet, does_as_a_plain_set_does) {
    NumberSet set;
    std::set<uint64_t> plain;
    EXPECT_FALSE(set.contains(0));
    EXPECT_FALSE(set.contains(7));
    for (uint64_t i = 0, number = 1; i < 5000;
         ++i, number = number * 6364136223846793005ULL + 1442695040888963407ULL) {
        const uint64_t value = number % 1500;  // zero among them
        EXPECT_EQ(set.insert(value), plain.insert(value).second) << value;
    }
    for (uint64_t value = 0; value < 2000; ++value)
        EXPECT_EQ(set.contains(value), plain.count(value) == 1) << value;
    EXPECT_EQ(set.size(), plain.size());
    set.clear();
    EXPECT_FALSE(set.contains(*plain.begin()));
    EXPECT_TRUE(set.insert(*plain.begin()));
}

}  // namespace
}  // namespace isnad
