#include "base/bits.h"

#include <gtest/gtest.h>

#include <vector>

#include "base/varint.h"

namespace isnad {
namespace {

TEST(Bits, GoBothWays) {
    const std::vector<uint32_t> values = {0, 1, 2, 7, 8, 31, 63, 64, 100, 255, 1000, 0, 5};
    for (unsigned bits = 0; bits < 12; ++bits) {
        std::string bytes;
        BitWriter out(bytes);
        for (uint32_t value : values) out.rice(value, bits), out.put(value & 7, 3);
        out.put(0x89ABCDEF, 32);
        out.end();
        bytes += "rest";
        BitReader in(bytes);
        for (uint32_t value : values) {
            EXPECT_EQ(in.rice(bits), value);
            EXPECT_EQ(in.take(3), value & 7);
        }
        EXPECT_EQ(in.take(32), 0x89ABCDEF);
        EXPECT_FALSE(in.cut());
        EXPECT_EQ(bytes.substr(in.size()), "rest");
    }
}

TEST(Bits, SayWhereTheyAreCutShort) {
    BitReader ones("\xFF\xFF"), few("\x01");
    EXPECT_EQ(ones.unary(), 0u);
    EXPECT_TRUE(ones.cut());
    few.take(9);
    EXPECT_TRUE(few.cut());
}

TEST(Varint, GoesBothWays) {
    std::string bytes;
    const std::vector<int64_t> values = {0, 1, -1, 63, -64, 64, 1 << 20, INT64_MAX, INT64_MIN};
    for (int64_t value : values)
        append_signed(bytes, value), append_packed(bytes, static_cast<uint64_t>(value));
    VarintReader in(bytes);
    for (int64_t value : values) {
        EXPECT_EQ(in.signed_number(), value);
        EXPECT_EQ(in.number(), static_cast<uint64_t>(value));
    }
    EXPECT_TRUE(in.ended());
    EXPECT_EQ(in.number(), 0u);
    EXPECT_TRUE(in.cut());
}

}  // namespace
}  // namespace isnad
