#include "page/compare_key.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

struct Case {
    const char* text;
    const char* key;
};

TEST(CompareKey, FoldsSpellingsMarksAndPunctuation) {
    const Case cases[] = {
        {"إقرأ أيضاً:", "اقرا ايضا"},
        {"\"قرة باغ\"", "قره باغ"},
        {"ناغورنی قره‌باغ", "ناغورني قرهباغ"},
        {"٢٣ سبتمبر ۲۰۲۳", "23 سبتمبر 2023"},
        {"مـصـطفى (مسؤول)", "مصطفي مسوول"},
        {"Sorry, YOU need", "sorry you need"},
        {"•  — …", ""},
        {"", ""},
    };
    for (const Case& c : cases) EXPECT_EQ(compare_key(c.text), c.key) << c.text;
}

TEST(CompareKey, WordsKnowTheirPlaceAndTheLimitIsKept) {
    CompareKey key;
    fold_for_compare("«أب» جَدّ", 5, key);
    ASSERT_EQ(key.words.size(), 2u);
    EXPECT_EQ(key.words[0].source, (Span{2, 6}));
    EXPECT_EQ(key.words[1].source, (Span{9, 17}));
    EXPECT_EQ(key.word(1), "جد");
    EXPECT_TRUE(key.whole);
    fold_for_compare("a b c", 2, key);
    EXPECT_EQ(key.text, "a b");
    EXPECT_FALSE(key.whole);
    EXPECT_EQ(key.words[0].hash, compare_hash("a"));
}

}  // namespace
}  // namespace isnad
