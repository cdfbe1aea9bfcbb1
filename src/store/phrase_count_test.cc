#include "store/phrase_count.h"

#include <gtest/gtest.h>

#include "base/fold.h"
#include "store/shape.h"

namespace isnad {
namespace {

TEST(Shape, is_the_folded_text) {
    struct Row {
        const char* text;
        const char* shape;  // as UTF-8 where a byte stands for a letter
    };
    const std::vector<Row> rows = {{"أُمَّةٌ Été", "امه RAAAAOJtRAAAAOJ"},
                                   {"«قال» – ١٢٫٥٪", ".قال. . 12.5%"},
                                   {"پاريس ﻻ ﷲ چ", "باريس لا الله ج"},
                                   {"ڤيتو ٱلله\u00A0ݐ", "فيتو الله QAAAHFA"},
                                   {"Москва", "RAAAEDMRAAAEDORAAAEEBRAAAEDKRAAAEDCRAAAEDA"},
                                   {"a\u2028b\u00ADc", "a\nbc"},
                                   {"", ""}};
    for (const Row& row : rows) {
        std::string expected = row.shape, got;
        shape(expected, got);
        const std::string shape = shape_of(row.text);
        std::string utf8;
        for (char byte : shape)
            if (static_cast<unsigned char>(byte) < 0x80)
                utf8 += byte;
            else
                append_utf8(utf8, 0x600 + static_cast<unsigned char>(byte) - 0x80);
        EXPECT_EQ(utf8, row.shape) << row.text;
    }
}

TEST(Shape, keeps_words_apart_as_folding_does) {
    for (const char* text : {"كلمة", "الBBC", "Éléonore", "گفتگو", "زيارة2016", "ﻣﻮﺳﻜﻮ", "1،250"})
        EXPECT_EQ(shape_of(text), shape_of(folded(text))) << text;
    EXPECT_NE(shape_of("ù"), shape_of("û"));
}

TEST(Shape, is_that_of_its_parts) {  // eight letters at a time, and some become more
    const std::vector<std::string> parts = {"أُمَّةٌ", "قال",    "ﷲ", "١٢٫٥٪ ", "الأمم المتحدة في بيان لها",
                                            "ﷺ",   "Москва", "–", "ـــ",    "ڤ",
                                            "",    "abc def"};
    std::string text, shape;
    uint32_t seed = 7;
    for (int n = 0; n < 2000; ++n) {
        seed = seed * 1664525 + 1013904223;
        const std::string& part = parts[(seed >> 8) % parts.size()];
        text += part, shape += shape_of(part);
        if (n % 100 < 20) {
            EXPECT_EQ(shape_of(text), shape) << text;
        }
    }
}

TEST(PhraseCount, counts_whole_words) {
    struct Row {
        const char* words;  // of the phrase
        const char* text;
        const char* times;  // forms that stand there, with how often
    };
    const std::vector<Row> rows = {
        {"سد", "سدّ، وسد. السدود والسد بالسد سد", "سد 2 وسد 1 والسد 1 بالسد 1"},
        {"القرية", "القريةُ للقرية وللقرية قرية", "القريه 1 للقريه 1 وللقريه 1"},
        {"باب الدار", "باب الدار، وباب «الدار» باب دار بابالدار باب\nالدار", "باب 2 وباب 1"},
        {"من من", "من من من", "من 2"},
        {"20", "20 2016 120 20،5 5،20 ب20 20. و20", "20 4"},
        {"ب 20", "ب20 بـ20 ب 20", "ب 3"},
        {"5", "1.5 5.1 1،5 5،1", "5 2"},
        {"bbc", "الBBC BBC2 abbc", "bbc 2"},
        {"كوفيد 19", "كوفيد-19 كوفيد (19) كوفيد19 كوفيد 190", "كوفيد 3"},
        {"éte", "Été été éte", "éte 1"},
        {"سد", "", ""}};
    for (const Row& row : rows) {
        const SearchPhrase phrase = phrase_of(search_words(row.words));
        std::vector<uint32_t> times;
        count_phrase(shape_of(row.text), shape_of(phrase), times);
        std::string got;
        for (size_t i = 0; i < times.size(); ++i)
            if (times[i] > 0)
                got += (got.empty() ? "" : " ") + phrase.firsts[i] + ' ' + std::to_string(times[i]);
        EXPECT_EQ(got, row.times) << row.words << ": " << row.text;
    }
}

}  // namespace
}  // namespace isnad
