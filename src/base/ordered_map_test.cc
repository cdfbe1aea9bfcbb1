#include "base/ordered_map.h"

#include <gtest/gtest.h>

#include <atomic>
#include <numeric>

namespace isnad {
namespace {

struct Count {
    int seen = 0;
};

std::vector<int> squares(unsigned workers, size_t ahead, int items, int stop_after) {
    std::vector<int> out;
    ordered_map<int, int, Count>(
        workers, ahead,
        [&](const auto& emit) {
            for (int i = 0; i < items; ++i)
                if (!emit(int{i})) return;
        },
        [](int&& item, Count& scratch) {
            ++scratch.seen;
            if (item % 7 == 0) std::this_thread::yield();
            return item * item;
        },
        [&](int&& value) {
            out.push_back(value);
            return static_cast<int>(out.size()) < stop_after;
        });
    return out;
}

TEST(OrderedMap, keeps_the_order_at_any_number_of_threads) {
    std::vector<int> expected(1000);
    for (int i = 0; i < 1000; ++i) expected[static_cast<size_t>(i)] = i * i;
    for (unsigned workers : {1u, 2u, 8u})
        for (size_t ahead : {size_t{1}, size_t{16}})
            EXPECT_EQ(squares(workers, ahead, 1000, 1 << 30), expected);
}

TEST(OrderedMap, ends_with_nothing_to_do) { EXPECT_TRUE(squares(4, 4, 0, 10).empty()); }

TEST(OrderedMap, stops_when_the_consumer_wants_no_more) {
    EXPECT_EQ(squares(4, 4, 100000, 5), (std::vector<int>{0, 1, 4, 9, 16}));
}

}  // namespace
}  // namespace isnad
