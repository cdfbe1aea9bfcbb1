#include "story/home.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

constexpr uint8_t kRare = 255;  // prior

// An article of a day about some words, each in its title and its lead.
Digest about(const std::string& id, const char* day, std::initializer_list<uint32_t> words) {
    Digest d;
    d.article = d.uri = id;
    d.published = {Day::parse(day), Day::parse(day)};
    for (uint32_t word : words) d.terms.push_back({word, 1, 2, 3, kRare});
    return d;
}

Weights of_a_record() {
    const auto none = std::make_shared<const CountMap>();
    return {5000, none, none, none, none, none};
}

const std::vector<Near> kNear = {{about("a", "2023-09-20", {1, 2, 3, 4, 5, 6}), "flood"},
                                 {about("b", "2023-09-21", {1, 2, 3, 4, 5, 7}), "flood"},
                                 {about("c", "2023-09-20", {21, 22, 23, 24, 25}), "talks"}};

TEST(Home, IsTheStoryThatTellsOfTheSame) {
    struct Row {
        const char* day;
        std::initializer_list<uint32_t> words;
        const char* story;
    };
    const Row rows[] = {
        {"2023-09-21", {1, 2, 3, 4, 5, 8}, "flood"},
        {"2023-09-19", {21, 22, 23, 24, 26}, "talks"},  // earlier than all of it
        {"2023-09-21", {31, 32, 33, 34, 35}, ""},       // of nothing known
        {"2023-10-21", {1, 2, 3, 4, 5, 8}, ""},         // a month later
    };
    for (const Row& row : rows)
        EXPECT_EQ(home_of(about("new", row.day, row.words), kNear, of_a_record()).story, row.story)
            << row.day << ' ' << *row.words.begin();
    EXPECT_EQ(home_of(about("new", "2023-09-21", {1, 2}), {}, of_a_record()).story, "");
}

}  // namespace
}  // namespace isnad
