#include "story/profile.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

Profile of(const char* from, const char* to) {
    Profile profile;
    profile.days = {Day::parse(from), Day::parse(to)};
    return profile;
}

TEST(Silence, is_of_the_days_between) {
    struct Row {
        const char *from, *to;  // of one, "" if unknown; the other is of the first to the third
        double silence;
    };
    const std::vector<Row> rows = {
        {"2023-09-02", "2023-09-05", 0},       {"2023-09-03", "2023-09-03", 0},
        {"2023-09-04", "2023-09-04", 0},       {"2023-09-05", "2023-09-05", 1.0 / 3},
        {"2023-09-06", "2023-09-08", 2.0 / 3}, {"2023-09-07", "2023-09-07", 1},
        {"2023-09-19", "2023-09-19", 1},       {"", "", 0},
    };
    const Profile first = of("2023-09-01", "2023-09-03");
    for (const Row& row : rows) {
        EXPECT_DOUBLE_EQ(silence(first, of(row.from, row.to)), row.silence) << row.from;
        EXPECT_DOUBLE_EQ(silence(of(row.from, row.to), first), row.silence) << row.from;
    }
}

}  // namespace
}  // namespace isnad
