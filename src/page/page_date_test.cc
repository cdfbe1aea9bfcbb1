#include "page/page_date.h"

#include <gtest/gtest.h>

#include "lexicon/lexicon.h"
#include "page/page_rules.h"

namespace isnad {
namespace {

class PageDateTest : public testing::Test {
 protected:
    void SetUp() override {
        const auto lexicon = Lexicon::load();
        ASSERT_TRUE(lexicon);
        auto rules = PageRules::load(*lexicon);
        ASSERT_TRUE(rules) << rules.fault().message();
        rules_ = std::move(*rules);
    }
    std::string found(std::string_view text) {
        CompareKey scratch;
        const auto date = rules_.dates.find(text, scratch);
        if (!date) return "";
        std::string out = date->days.from->iso();
        if (!date->days.single()) out.append("/").append(date->days.to->iso());
        return out;
    }
    PageRules rules_;
};

struct Case {
    const char* text;
    const char* day;
};

TEST_F(PageDateTest, ReadsTheFormsOfPages) {
    const Case cases[] = {
        {"3rd, May 2021 GMT", "2021-05-03"},
        {"2021-05-03T10:20:30+03:00", "2021-05-03"},
        {"2021-05-03 10:20:30", "2021-05-03"},
        {"20210503", "2021-05-03"},
        {"Mon, 03 May 2021 10:20:30 +0300", "2021-05-03"},
        {"Mon, 3 May 2021", "2021-05-03"},
        {"May 3, 2021", "2021-05-03"},
        {"3 مايو 2021", "2021-05-03"},
        {"03/05/2021 - 10:15", "2021-05-03"},
        {"05/23/2021", "2021-05-23"},
        {"3-5-2021", "2021-05-03"},
        {"٣/٥/٢٠٢١", "2021-05-03"},
        {"2021/5/3", "2021-05-03"},
        {"الاثنين ٣ أيار ٢٠٢١", "2021-05-03"},
        {"3 أيار/مايو 2021", "2021-05-03"},
        {"3 مايو (أيار) 2021", "2021-05-03"},
        {"3 من شهر مايو عام 2021", "2021-05-03"},
        {"3 مايو ,2021: 10:15 ص GST", "2021-05-03"},
        {"الأحد 5 يناير / January 2020", "2020-01-05"},
        {"12 تشرين الثاني 2019", "2019-11-12"},
        {"8 جويلية 2018", "2018-07-08"},
        {"8 غشت 2018", "2018-08-08"},
        {"26 شوال 1436 هـ الموافق 11 أغسطس 2015 م", "2015-08-11"},
        {"26 شوال 1436 هـ", "2015-08-11/2015-08-13"},
        {"1436/10/26", "2015-08-11/2015-08-13"},
        {"مايو 2021", ""},
        {"3 مايو", ""},
        {"31 فبراير 2021", ""},
        {"بين 1988 و1994", ""},
        {"0501234567", ""},
        {"", ""},
    };
    for (const Case& c : cases) EXPECT_EQ(found(c.text), c.day) << c.text;
}

TEST_F(PageDateTest, KnowsALineThatIsOnlyADate) {
    CompareKey scratch;
    for (const char* text :
         {"الأحد 5 يناير / January 2020", "2025-02-16@15:46:39 GMT", "12:30 م الثلاثاء 3 مايو 2021",
          "3 مايو 2021 - 10:15 بتوقيت غرينتش", "Mon, 3 May 2021 10:15 AM"})
        EXPECT_TRUE(rules_.dates.only_date(text, scratch)) << text;
    for (const char* text : {"اتفاق 3 مايو 2021", "حرب عام 2020", "في 3 مايو 2021 اندلعت الحرب", "3 مايو"})
        EXPECT_FALSE(rules_.dates.only_date(text, scratch)) << text;
    EXPECT_TRUE(rules_.dates.find("5 يناير / January 2020", scratch)->two_languages);
    EXPECT_FALSE(rules_.dates.find("5 يناير / كانون الثاني 2020", scratch)->two_languages);
    EXPECT_TRUE(rules_.dates.find("5 يناير 2020 10:15", scratch)->has_time);
}

TEST(DateInAddress, ReadsFoldersAndDashes) {
    const Case cases[] = {
        {"https://news.example/2020/8/24/title", "2020-08-24"},
        {"https://news.example/a/2020-06-03-title", "2020-06-03"},
        {"https://news.example/2020/8/", ""},
        {"https://news.example/12020/08/24/", ""},
        {"https://news.example/2020/13/24/", ""},
        {"pages/2020/08/24/x.txt", ""},
        {"https://news.example", ""},
    };
    for (const Case& c : cases) {
        const auto date = date_in_address(c.text);
        EXPECT_EQ(date ? date->days.from->iso() : "", c.day) << c.text;
    }
}

}  // namespace
}  // namespace isnad
