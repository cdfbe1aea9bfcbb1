#include "base/ascending.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace isnad {
namespace {

struct Row {
    std::vector<uint32_t> numbers;
    uint32_t low, end;
    size_t bytes;  // that they take
};

TEST(Ascending, GoBothWays) {
    const std::vector<Row> rows = {
        {{}, 0, 0, 0},
        {{0}, 0, 1, 0},
        {{0, 1, 2, 3}, 0, 4, 0},  // there is no other way
        {{4, 5}, 4, 7, 1},
        {{0, 7, 8, 9, 100, 70000}, 0, 70001, 7},
        {{5, 4294967294u}, 0, 4294967295u, 8},
    };
    for (const Row& row : rows) {
        std::string bytes;
        BitWriter out(bytes);
        put_ascending(out, row.numbers, row.low, row.end);
        out.end();
        EXPECT_EQ(bytes.size(), row.bytes);
        std::vector<uint32_t> back(row.numbers.size());
        BitReader in(bytes);
        take_ascending(in, back, row.low, row.end);
        EXPECT_EQ(back, row.numbers);
        EXPECT_FALSE(in.cut());
        EXPECT_EQ(in.size(), bytes.size());
    }
}

TEST(Ascending, AscendWhateverTheBitsAre) {
    for (uint32_t seed = 1; seed < 200; ++seed) {
        std::string bytes;
        for (uint32_t i = 0, n = seed; i < 12; ++i)
            n = n * 1664525 + 1013904223, bytes += static_cast<char>(n >> 24);
        BitReader in(bytes);
        std::vector<uint32_t> back(16);
        take_ascending(in, back, 3, 40);
        for (size_t i = 1; i < back.size(); ++i) EXPECT_LT(back[i - 1], back[i]);
        EXPECT_GE(back.front(), 3u);
        EXPECT_LT(back.back(), 40u);
    }
}

TEST(Ascending, TakeEachNumberWithin) {
    for (uint32_t most = 0; most < 70; ++most) {
        std::string bytes;
        BitWriter out(bytes);
        for (uint32_t value = 0; value <= most; ++value) put_within(out, value, most);
        out.end();
        BitReader in(bytes);
        for (uint32_t value = 0; value <= most; ++value) EXPECT_EQ(take_within(in, most), value) << most;
    }
}

}  // namespace
}  // namespace isnad
