#include "base/byte_scan.h"

#include <gtest/gtest.h>

#include <string>

namespace isnad {
namespace {

size_t find_stop(std::string_view text, size_t from) {
    return find_byte(
        text, from, [](Bytes16 bytes) { return (bytes == '.') | (bytes == '!'); },
        [](uint8_t byte) { return byte == '.' || byte == '!'; });
}

TEST(ByteScan, finds_every_place_at_every_length) {
    for (size_t size = 0; size < 50; ++size)
        for (size_t stop = 0; stop < size; ++stop) {
            std::string text(size, 'x');
            text[stop] = stop % 2 == 0 ? '.' : '!';
            for (size_t from = 0; from <= size; ++from)
                EXPECT_EQ(find_stop(text, from), from <= stop ? stop : std::string_view::npos)
                    << size << " " << stop << " " << from;
        }
}

TEST(ByteScan, finds_the_first_of_several) {
    const std::string text = "a.bbbbbbbbbbbbbbbbbbbbb!..";
    EXPECT_EQ(find_stop(text, 0), 1u);
    EXPECT_EQ(find_stop(text, 2), 23u);
    EXPECT_EQ(find_stop(text, 25), 25u);
    EXPECT_EQ(find_stop(text, 26), std::string_view::npos);
}

}  // namespace
}  // namespace isnad
