#include "base/stretches.h"

#include <gtest/gtest.h>

#include <numeric>

namespace isnad {
namespace {

TEST(Stretches, CoverEachPlaceOnce) {
    for (const size_t count : {0u, 1u, 7u, 8u, 1000u})
        for (const unsigned threads : {1u, 2u, 9u}) {
            std::vector<int> times(count, 0);
            in_stretches(count, 8, threads, [&](size_t begin, size_t end) {
                for (size_t i = begin; i < end; ++i) ++times[i];
            });
            EXPECT_EQ(times, std::vector<int>(count, 1)) << count << ' ' << threads;
        }
}

}  // namespace
}  // namespace isnad
