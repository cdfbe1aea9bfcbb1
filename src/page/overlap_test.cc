#include "page/overlap.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

TEST(Overlap, CountsContentWordsWhateverIsAttached) {
    WordStock words;
    EXPECT_TRUE(words.empty());
    words.add("قال عمال المناجم في البلدة إنهم علقوا الإضراب");
    EXPECT_FALSE(words.empty());
    struct Case {
        const char* text;
        double share;
    };
    const Case cases[] = {
        {"عمال المناجم", 1},
        {"والمناجم لعمالها", 1},
        {"إضراب عمال الموانئ", 2.0 / 3},
        {"في من إن", 0},
        {"", 0},
        {"حديقة الحيوان", 0},
    };
    for (const Case& c : cases) EXPECT_NEAR(words.share_of(c.text), c.share, 0.01) << c.text;
}

}  // namespace
}  // namespace isnad
