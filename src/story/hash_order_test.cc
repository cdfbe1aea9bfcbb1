#include "story/hash_order.h"

#include <gtest/gtest.h>

#include "story/hash32.h"

namespace isnad {
namespace {

struct Thing {
    uint32_t hash = 0;
    uint32_t came = 0;
    bool operator==(const Thing&) const = default;
};

bool by_hash(const Thing& a, const Thing& b) { return a.hash < b.hash; }

TEST(HashOrder, is_that_of_a_stable_sort) {
    for (uint32_t size : {0u, 1u, 2u, 300u, 4096u, 5000u}) {
        std::vector<Thing> things;
        for (uint32_t i = 0; i < size; ++i) things.push_back({stir32(i % 200), i});
        std::vector<Thing> expected = things;
        std::stable_sort(expected.begin(), expected.end(), by_hash);
        sort_by_hash(things, by_hash);
        EXPECT_EQ(things, expected) << size;
    }
}

}  // namespace
}  // namespace isnad
