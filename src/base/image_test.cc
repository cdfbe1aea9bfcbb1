#include "base/image.h"

#include <gtest/gtest.h>

#include "base/word_map.h"

namespace isnad {
namespace {

// Bytes where an image may lie: arrays begin at multiples of kImageStep.
class Place {
 public:
    explicit Place(const std::string& bytes) : room_(bytes.size() / kImageStep + 1), size_(bytes.size()) {
        std::memcpy(room_.data(), bytes.data(), bytes.size());
    }
    std::string_view bytes() const { return {reinterpret_cast<const char*>(room_.data()), size_}; }

 private:
    struct alignas(kImageStep) Step {
        char bytes[kImageStep];
    };
    std::vector<Step> room_;
    size_t size_ = 0;
};

WordMap<int> numbers(int most) {
    WordMap<int> map;
    for (int i = 0; i < most; ++i) map.add("word" + std::to_string(i), i);
    return map;
}

TEST(Image, holds_a_map_that_finds_the_same) {
    WordMap<int> made = numbers(1000), read;
    const Place place(packed(made));
    ASSERT_TRUE(unpack(place.bytes(), read));
    EXPECT_EQ(read.size(), made.size());
    made.for_each([&](std::string_view word, int value) {
        const int* found = std::as_const(read).find(word);
        ASSERT_TRUE(found) << word;
        EXPECT_EQ(*found, value);
    });
    EXPECT_FALSE(std::as_const(read).find("word1000"));
}

TEST(Image, is_refused_where_bytes_are_missing_or_left) {
    WordMap<int> made = numbers(10), read;
    const std::string bytes = packed(made);
    EXPECT_FALSE(unpack("", read));
    EXPECT_FALSE(unpack(Place(bytes.substr(0, bytes.size() / 2)).bytes(), read));
    EXPECT_FALSE(unpack(Place(bytes + std::string(kImageStep, 'x')).bytes(), read));
}

TEST(Image, keeps_an_empty_map) {
    WordMap<int> made, read;
    const Place place(packed(made));
    ASSERT_TRUE(unpack(place.bytes(), read));
    EXPECT_FALSE(std::as_const(read).find("word"));
}

TEST(Flat, keeps_its_elements_when_it_is_moved_and_copied) {
    Flat<int> made;
    for (int i = 0; i < 100; ++i) made.push_back(i);
    Flat<int> copy = made;
    Flat<int> moved = std::move(made);
    copy[7] = 70;
    EXPECT_EQ(std::as_const(copy)[7], 70);
    EXPECT_EQ(std::as_const(moved)[7], 7);
    EXPECT_EQ(moved.size(), 100u);
    EXPECT_TRUE(made.empty());  // NOLINT: what was moved from is empty
}

}  // namespace
}  // namespace isnad
