#include "story/hash_slots.h"

#include <gtest/gtest.h>

#include <utility>

namespace isnad {
namespace {

struct Item {
    uint32_t hash;
};
using Places = std::vector<std::pair<size_t, size_t>>;

Places met(const HashSlots& slots, const std::vector<Item>& items) {
    Places out;
    slots.meet(items, [&](size_t i, size_t j) { out.emplace_back(i, j); });
    return out;
}

TEST(HashSlots, GiveThePlacesOfWhatBothHave) {
    HashSlots slots;
    const std::vector<Item> held = {{0}, {5}, {1u << 20}, {4294967294u}, {4294967295u}};
    slots.hold(held);
    EXPECT_EQ(met(slots, held), (Places{{0, 0}, {1, 1}, {2, 2}, {3, 3}, {4, 4}}));
    EXPECT_EQ(met(slots, {{1}, {5}, {6}, {(1u << 20) + 1}, {4294967295u}}), (Places{{1, 1}, {4, 4}}));
    EXPECT_EQ(met(slots, {}), Places{});
}

TEST(HashSlots, ForgetWhatTheyHeldBefore) {
    HashSlots slots;
    slots.hold(std::vector<Item>{{7}, {9}});
    slots.hold(std::vector<Item>{{8}});
    EXPECT_EQ(met(slots, {{7}, {8}, {9}}), (Places{{1, 0}}));
    slots.hold(std::vector<Item>{});
    EXPECT_EQ(met(slots, {{8}}), Places{});
}

}  // namespace
}  // namespace isnad
