#include "story/attaching.h"

#include <gtest/gtest.h>

#include <cmath>

namespace isnad {
namespace {

Profile of(double articles, const char* day) {
    Profile profile;
    profile.articles = profile.lead = profile.body = articles;
    profile.days = profile.bounds = {Day::parse(day), Day::parse(day)};
    return profile;
}

// A pair whose belonging() is 1.3 × the cosine that is given.
Candidate pair(const std::vector<Profile>& profiles, uint32_t a, uint32_t b, double cosine) {
    const double length = std::sqrt(profiles[a].body * profiles[b].body);
    return {a, b, {0, cosine * length, 0}};
}

TEST(Attached, is_the_small_one_to_the_big_one_whose_it_clearly_is) {
    struct Row {
        double articles;    // of the first
        const char* day;    // of the first; the big ones are of the tenth
        double big, other;  // its cosine with the big one, and with another
        uint32_t put_to;
    };
    const std::vector<Row> rows = {
        {1, "2023-09-11", 0.3, 0.0, 1}, {2, "2023-09-11", 0.3, 0.1, 1}, {1, "2023-09-11", 0.3, 0.2, 0},
        {1, "2023-09-11", 0.1, 0.0, 0}, {3, "2023-09-11", 0.3, 0.0, 0}, {1, "2023-09-18", 0.3, 0.0, 0},
        {1, "2023-09-11", 0.1, 0.3, 0},
    };
    for (const Row& row : rows) {
        const std::vector<Profile> profiles = {of(row.articles, row.day), of(9, "2023-09-10"),
                                               of(3, "2023-09-10")};
        const auto got =
            attached(profiles, {pair(profiles, 0, 1, row.big), pair(profiles, 0, 2, row.other)}, 0.17);
        EXPECT_EQ(got, (std::vector<uint32_t>{row.put_to, 1, 2})) << &row - rows.data();
    }
}

TEST(Attached, never_makes_a_story_longer_than_a_week) {
    const std::vector<Profile> profiles = {of(1, "2023-09-06"), of(9, "2023-09-10"), of(1, "2023-09-15")};
    const auto got = attached(profiles, {pair(profiles, 0, 1, 0.3), pair(profiles, 1, 2, 0.3)}, 0.17);
    EXPECT_EQ(got, (std::vector<uint32_t>{1, 1, 2})) << "the first and the last are nine days apart";
}

}  // namespace
}  // namespace isnad
