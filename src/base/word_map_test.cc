#include "base/word_map.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

TEST(WordMap, finds_what_was_added_and_nothing_else) {
    WordMap<int> map;
    EXPECT_EQ(map.find(""), nullptr);
    for (int i = 0; i < 5000; ++i)
        map.add("word" + std::string(static_cast<size_t>(i % 23), 'x') + std::to_string(i), i);
    EXPECT_EQ(map.size(), 5000u);
    for (int i = 0; i < 5000; ++i) {
        const std::string word = "word" + std::string(static_cast<size_t>(i % 23), 'x') + std::to_string(i);
        ASSERT_NE(map.find(word), nullptr) << word;
        EXPECT_EQ(*map.find(word), i);
        EXPECT_EQ(map.find(word + "-"), nullptr);
    }
}

TEST(WordMap, keeps_the_first_value) {
    WordMap<int> map;
    for (const char* word : {"", "a", "ab", "abc", "abcd", "abcdefg", "abcdefgh", "abcdefghi"}) {
        map.add(word, 1);
        map.add(word, 2);
        EXPECT_EQ(*map.find(word), 1) << word;
        map.at(word) = 3;
        EXPECT_EQ(*map.find(word), 3) << word;
    }
    EXPECT_EQ(map.size(), 8u);
}

TEST(WordMap, makes_room) {
    WordMap<int> map;
    map.add("one", 1);
    map.reserve(1000);
    EXPECT_EQ(*map.find("one"), 1);
}

}  // namespace
}  // namespace isnad
