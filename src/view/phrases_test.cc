#include "view/phrases.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

TEST(Phrases, count_as_the_language_counts) {
    struct Row {
        size_t n;
        Noun noun;
        const char *english, *arabic;
    };
    const Row rows[] = {{1, Noun::article, "1 article", "مقال واحد"},
                        {2, Noun::outlet, "2 outlets", "وسيلتا إعلام"},
                        {5, Noun::witness, "5 independent witnesses", "5 مصادر مستقلة"},
                        {11, Noun::witness, "11 independent witnesses", "11 مصدراً مستقلاً"},
                        {100, Noun::article, "100 articles", "100 مقال"},
                        {103, Noun::article, "103 articles", "103 مقالات"}};
    for (const Row& row : rows) {
        EXPECT_EQ(counted(row.n, row.noun, Language::english), row.english);
        EXPECT_EQ(counted(row.n, row.noun, Language::arabic), row.arabic);
    }
}

TEST(Phrases, tell_a_reason_in_the_language) {
    const char* clash = "≥ 32 (2023-09-20) and 25 (an unknown day) cannot both hold";
    EXPECT_EQ(reason_told(clash, Language::english), clash);
    EXPECT_EQ(reason_told(clash, Language::arabic),
              "رقمان لا يصحّان معاً: 32 على الأقل (2023-09-20) و25 (بلا تاريخ)");
    EXPECT_EQ(reason_told("5 (2023-09-20) and 9 (2023-09-21): a later, larger count", Language::arabic),
              "ارتفعت الحصيلة من 5 (2023-09-20) إلى 9 (2023-09-21)");
    EXPECT_EQ(reason_told("something else", Language::arabic), "something else");
}

TEST(Phrases, tell_the_longest_passages_in_the_order_of_the_text) {
    const SharedPassage a{{10, 90}, {0, 80}}, b{{100, 110}, {80, 90}}, c{{200, 260}, {90, 150}},
        d{{300, 400}, {150, 250}};
    struct Row {
        std::vector<SharedPassage> passages;
        const char *english, *arabic;
    };
    const Row rows[] = {{{c}, "bytes 200–260", "البايتات 200–260"},
                        {{a, c}, "bytes 10–90, 200–260", "البايتات 10–90، 200–260"},
                        {{a, b, c, d},
                         "bytes 10–90, 200–260, 300–400 … 1 more",
                         "البايتات 10–90، 200–260، 300–400 … 1 غيرها"}};
    for (const Row& row : rows) {
        EXPECT_EQ(passages_told(row.passages, Language::english), row.english);
        EXPECT_EQ(passages_told(row.passages, Language::arabic), row.arabic);
    }
}

}  // namespace
}  // namespace isnad
