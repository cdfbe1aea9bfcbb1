#include "base/calendar.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

// Days that both calendars are known for: 1 Muharram 1400 and 1445, 10 Muharram 61 is too far for the press.
TEST(Calendar, KnowsHijriDays) {
    EXPECT_EQ(day_of_hijri({1400, 1, 1})->iso(), "1979-11-21");
    EXPECT_EQ(day_of_hijri({1445, 1, 1})->iso(), "2023-07-19");
    EXPECT_EQ(day_of_hijri({1445, 9, 1})->iso(), "2024-03-11");
    EXPECT_FALSE(day_of_hijri({1445, 13, 1}));
}

TEST(Calendar, KnowsPersianDays) {
    EXPECT_EQ(day_of_persian({1400, 1, 1})->iso(), "2021-03-21");
    EXPECT_EQ(day_of_persian({1357, 11, 22})->iso(), "1979-02-11");
    EXPECT_EQ(day_of_persian({1403, 12, 30})->iso(), "2025-03-20");
    EXPECT_FALSE(day_of_persian({1402, 12, 30}));
}

TEST(Calendar, GoesBothWays) {
    for (int number = -40000; number < 60000; number += 1) {
        const Day day{number};
        ASSERT_EQ(day_of_hijri(hijri_of(day)), day) << day.iso();
        ASSERT_EQ(day_of_persian(persian_of(day)), day) << day.iso();
    }
}

}  // namespace
}  // namespace isnad
