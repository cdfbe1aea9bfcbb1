#include "text/token_set.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace isnad {
namespace {

std::vector<uint32_t> members(const TokenSet& set, uint32_t size) {
    std::vector<uint32_t> out;
    for (uint32_t at = set.next(0); at < size; at = set.next(at + 1)) out.push_back(at);
    return out;
}

TEST(TokenSet, goes_from_one_to_the_next) {
    const std::vector<uint32_t> in = {0, 1, 63, 64, 130, 199};
    for (uint32_t size : {1u, 2u, 64u, 65u, 128u, 131u, 200u}) {
        const TokenSet set(size, [&](uint32_t at) { return std::ranges::find(in, at) != in.end(); });
        std::vector<uint32_t> wanted;
        for (uint32_t at : in)
            if (at < size) wanted.push_back(at);
        EXPECT_EQ(members(set, size), wanted) << size;
    }
}

TEST(TokenSet, takes_what_is_added_later) {
    TokenSet set(70, [](uint32_t) { return false; });
    EXPECT_EQ(set.next(0), 70u);
    set.add(66);
    EXPECT_EQ(set.next(3), 66u);
    EXPECT_EQ(set.next(67), 70u);
}

TEST(TokenSet, of_no_tokens_has_none) {
    const TokenSet set(0, [](uint32_t) { return true; });
    EXPECT_EQ(set.next(0), 0u);
}

}  // namespace
}  // namespace isnad
