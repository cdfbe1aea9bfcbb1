#include "base/day.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

TEST(Day, goes_to_iso_and_back) {
    for (const char* iso : {"0001-01-01", "1969-12-31", "1970-01-01", "2000-02-29", "2023-09-23", "9999-12-31"}) {
        const auto day = Day::parse(iso);
        ASSERT_TRUE(day) << iso;
        EXPECT_EQ(day->iso(), iso);
        EXPECT_EQ(Day::from(day->civil()), day);
    }
}

TEST(Day, refuses_what_does_not_exist) {
    for (const char* text : {"2023-02-29", "2023-13-01", "2023-00-10", "2023-9-23", "2023-09-31", "23-09-2023", "", "2023-09-2x"})
        EXPECT_FALSE(Day::parse(text)) << text;
}

TEST(Day, knows_its_weekday) {
    EXPECT_EQ(Day::parse("2023-09-23")->weekday(), Weekday::saturday);
    EXPECT_EQ(Day::parse("1970-01-01")->weekday(), Weekday::thursday);
    EXPECT_EQ((*Day::parse("1970-01-01") - 1).weekday(), Weekday::wednesday);
}

}  // namespace
}  // namespace isnad
