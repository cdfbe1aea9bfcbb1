#include "page/keywords.h"

#include <gtest/gtest.h>

#include "lexicon/lexicon.h"

namespace isnad {
namespace {

struct Case {
    const char* line;
    const char* body;
    std::vector<std::string> tags;
};

TEST(Keywords, CutsALineIntoTags) {
    const auto lexicon = Lexicon::load();
    ASSERT_TRUE(lexicon);
    const auto rules = PageRules::load(*lexicon);
    ASSERT_TRUE(rules) << rules.fault().message();
    const Case cases[] = {
        {"اليمن، عدن، ,اليمن", "", {"اليمن", "عدن"}},
        {"#الهدنة #غزة", "", {"الهدنة", "غزة"}},
        {"فيضانات درنة السد المنهار", "انهار السد فجرا", {"فيضانات درنة", "السد", "المنهار"}},
        {"زلزال تركيا أسعار النفط الأزمة الاقتصادية",
         "",
         {"زلزال تركيا", "أسعار النفط", "الأزمة الاقتصادية"}},
        {"سيول درنة لبنان تونس حرائق اليونان", "", {"سيول درنة", "لبنان", "تونس", "حرائق", "اليونان"}},
        {"جسر الزهور ميناء الجبل جسر الزهور", "", {"جسر الزهور", "ميناء الجبل"}},
        {"وادي الرمل الكبير شرطة المرور",
         "عند وادي الرمل الكبير وقفت شرطة المرور",
         {"وادي الرمل الكبير", "شرطة المرور"}},
        {"جمهورية مصر الجيش الوطني", "", {"جمهورية مصر", "الجيش الوطني"}},
        {"", "", {}},
    };
    for (const Case& c : cases) {
        CompareKey body;
        fold_for_compare(c.body, 1000, body);
        EXPECT_EQ(keywords_of(c.line, body, *rules), c.tags) << c.line;
    }
}

}  // namespace
}  // namespace isnad
