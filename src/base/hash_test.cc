#include "base/hash.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

TEST(Sha256, agrees_with_the_standard) {  // FIPS 180-4, examples
    EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Sha256, tells_where_a_part_ends) {
    Sha256 a, b;
    a.add("ab");
    a.add("c");
    b.add("a");
    b.add("bc");
    EXPECT_NE(a.hex(), b.hex());
}

}  // namespace
}  // namespace isnad
