#include "store/texts.h"

#include <gtest/gtest.h>

#include "store/letters.h"

namespace isnad {
namespace {

TEST(Letters, GoBothWays) {
    const std::string rows[] = {"",
                                "باكو 12 km",
                                "«قال» – “نعم” 🙂 \u0670\u066F\u0600\u06A9",
                                std::string("\0\x7F\n", 3),
                                "\xD8",                  // cut short
                                "\xD8\x41\xFF\x80\xC0",  // ill-formed
                                "a\xE2\x80"};
    for (const std::string& text : rows) {
        std::string bytes, back;
        shorten(text, bytes);
        ASSERT_TRUE(lengthen(bytes, back));
        EXPECT_EQ(back, text);
    }
    std::string bytes;
    shorten("قال, 5", bytes);
    EXPECT_EQ(bytes.size(), 6u) << "a byte a letter";
    for (const char* broken : {"\xFB\x80", "\xF8", "\xF0 x"}) EXPECT_FALSE(lengthen(broken, bytes)) << broken;
}

// Some hundred kilobytes, the same each time.
std::vector<std::string> press() {
    const char* words[] = {"قال",     "وزير",   "الدفاع",  "في",   "بيان",  "إن",    "القوات",
                           "على",     "الحدود", "أمس",     "قتل",  "جنود",  "مدينة", "وكالة",
                           "الأنباء", "هدنة",   "مساعدات", "عودة", "لاجئين"};
    std::vector<std::string> out;
    uint32_t seed = 1;
    for (int i = 0; i < 700; ++i) {
        std::string& text = out.emplace_back();
        for (int w = 0; w < 200; ++w) {
            seed = seed * 1664525 + 1013904223;
            text += words[(seed >> 16) % std::size(words)];
            text += w % 9 == 8 ? '\n' : ' ';
            if (w % 31 == 0) text += std::to_string(seed >> 20);
        }
    }
    return out;
}

TEST(Texts, OpenWithTheDictionaryThatTheyName) {
    const std::vector<std::string> texts = press();
    const std::string dictionary = text_dictionary({texts.begin(), texts.end()});
    ASSERT_FALSE(dictionary.empty());
    EXPECT_EQ(dictionary, text_dictionary({texts.begin(), texts.end()})) << "the same of the same texts";
    EXPECT_EQ(text_dictionary({"قليل"}), "");

    TextPacker packer;
    const std::string alone(packer.pack(texts[0])), empty(packer.pack(""));
    packer.use(300, dictionary);
    const std::string with(packer.pack(texts[0]));
    packer.use(0, "");
    EXPECT_EQ(packer.pack(texts[0]), alone);
    EXPECT_LT(with.size(), alone.size());

    bool there = true;
    TextOpener opener([&](int64_t number) { return there && number == 300 ? dictionary : ""; });
    std::string text;
    ASSERT_TRUE(opener.open(alone, text));
    EXPECT_EQ(text, texts[0]);
    ASSERT_TRUE(opener.open(empty, text));
    EXPECT_EQ(text, "");
    there = false;
    EXPECT_FALSE(opener.open(with, text)) << "its dictionary is not there";
    there = true;
    ASSERT_TRUE(opener.open(with, text));
    EXPECT_EQ(text, texts[0]);
    EXPECT_FALSE(opener.open(with.substr(0, with.size() / 2), text));
    EXPECT_FALSE(opener.open("", text));
    EXPECT_FALSE(opener.open("\xFF", text));
}

}  // namespace
}  // namespace isnad
