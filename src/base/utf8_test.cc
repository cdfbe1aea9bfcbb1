#include "base/utf8.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

using namespace std::string_view_literals;

TEST(Utf8, finds_the_first_bad_byte) {
    struct Row {
        std::string_view text;
        size_t bad;
    };
    constexpr size_t none = std::string_view::npos;
    for (const Row& row : {Row{"", none}, {"abc", none}, {"كاراباخ", none}, {"\xF0\x9F\x98\x80", none}, {"a\0b"sv, none},
                           {"ab\xFF", 2}, {"\xC0\xAF", 0}, {"\xED\xA0\x80", 0}, {"0123456789\xD9", 10}, {"\xF4\x90\x80\x80", 0}})
        EXPECT_EQ(first_invalid(row.text), row.bad) << row.text;
}

TEST(Utf8, repairs_as_browsers_do) {
    EXPECT_EQ(repaired("قره\xFF باغ"), "قره\uFFFD باغ");
    EXPECT_EQ(repaired("\xE2\x82z"), "\uFFFDz");
    EXPECT_EQ(repaired("\xF0\x80\x80"), "\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(repaired("سليم"), "سليم");
}

TEST(Utf8, goes_to_code_points_and_back) {
    const std::string_view text = "aة€😀";
    std::string again;
    for (size_t at = 0; at < text.size();) append_utf8(again, next_code_point(text, at));
    EXPECT_EQ(again, text);
    EXPECT_EQ(code_points(text), 4u);
    EXPECT_TRUE(on_code_point(text, 1));
    EXPECT_FALSE(on_code_point(text, 2));
    EXPECT_TRUE(on_code_point(text, text.size()));
    EXPECT_FALSE(on_code_point(text, text.size() + 1));
}

TEST(Utf8, trims_invisible_marks_too) {
    EXPECT_EQ(trimmed(" \u00A0\u200Fكاراباخ\u202C\n"), "كاراباخ");
    EXPECT_EQ(trimmed(" \t "), "");
    EXPECT_EQ(trimmed("a b"), "a b");
}

}  // namespace
}  // namespace isnad
