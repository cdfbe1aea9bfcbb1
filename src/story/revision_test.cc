#include "story/revision.h"

#include <gtest/gtest.h>

#include <string>

#include "text/text_rules.h"
#include "text/words.h"

namespace isnad {
namespace {

struct Rules {
    TextRules text;
    RevisionRules revisions;
};

const Rules& rules() {
    static const Rules loaded = [] {
        const auto lexicon = Lexicon::load();
        auto text = TextRules::load(*lexicon);
        auto revisions = RevisionRules::load(*lexicon);
        return Rules{std::move(*text), std::move(*revisions)};
    }();
    return loaded;
}

TEST(Revision, is_read_from_the_words_before_a_number) {
    constexpr auto kNone = Revision::none, kEarlier = Revision::earlier, kRisen = Revision::risen;
    struct Row {
        std::string before, number;  // of one text, which the number goes on
        Revision expected;
    };
    const Row rows[] = {
        {"ارتفع عدد ضحايا انهيار الجسر مساء اليوم إلى ", "31 قتيلا", kRisen},
        {"ما يرفع حصيلة السيول إلى ", "14 شخصا", kRisen},
        {"في ارتفاع جديد بلغ عدد الغرقى ", "9 بحارة", kNone},
        {"نقل الجرحى إلى المستشفى بعد مقتل ", "7 عمال", kNone},
        {"وكانت حصيلة أولية أشارت إلى مصرع ", "5 عمال", kEarlier},
        {"وكانت حصيلة سابقة أفادت بمقتل ", "5 عمال", kEarlier},
        {"وأعلن الدفاع المدني في وقت سابق إنقاذ ", "12 راكبا", kEarlier},
        {"قتل رئيس البلدية السابق و", "4 من حراسه", kNone},
        {"قتل تسعة. ", "3 جرحى في المستشفى", kNone},
    };
    for (const Row& row : rows) {
        Words words;
        read_words(row.before + row.number, rules().text, words);
        const Revision got = rules().revisions.of(words, static_cast<uint32_t>(row.before.size()));
        EXPECT_EQ(static_cast<int>(got), static_cast<int>(row.expected)) << row.before;
    }
}

TEST(Revision, knows_a_number_of_those_told_before) {
    EXPECT_TRUE(rules().revisions.is_some_of("تسعة من القتلى"));
    EXPECT_TRUE(rules().revisions.is_some_of("4 من المصابين"));
    EXPECT_FALSE(rules().revisions.is_some_of("تسعة من عمال المنجم"));
    EXPECT_FALSE(rules().revisions.is_some_of("تسعة قتلى من العمال"));
}

TEST(Revision, knows_an_earlier_count_that_stands_as_a_speaker) {
    EXPECT_TRUE(rules().revisions.is_earlier_count("حصيلة سابقة"));
    EXPECT_TRUE(rules().revisions.is_earlier_count("الحصيلة الأولى"));
    EXPECT_FALSE(rules().revisions.is_earlier_count("حصيلة الوزارة"));
    EXPECT_FALSE(rules().revisions.is_earlier_count("وزير سابق"));
}

}  // namespace
}  // namespace isnad
