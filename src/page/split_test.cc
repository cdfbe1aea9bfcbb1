#include "page/split.h"

#include "page/page_test.h"
#include "page/read_plain.h"

namespace isnad {
namespace {

using namespace page_test;

// Sections as `|`, `|>` for a foreign one; lines that were dropped on the way as `x`, all others as `.`, `T`
// for titles that splitting found.
std::string dump(const std::string& text, Trust trust) {
    const PageText page = read_plain(text);
    std::vector<Line> lines;
    CompareKey scratch;
    read_lines(page, rules(), scratch, lines);
    std::string out;
    for (const Section& section : split_lines(lines, page.flow, trust, rules())) {
        out += section.foreign ? "|>" : "|";
        for (size_t i = section.begin; i < section.end; ++i)
            out += section.title == i ? 'T' : lines[i].fate == Fate::drop ? 'x' : '.';
    }
    return out;
}

struct Case {
    const char* what;
    std::string text;
    const char* sections;
};

TEST(Split, FindsWhereArticlesBegin) {
    const Case cases[] = {
        {"one article", page_of({T1, A1, A2}), "|..."},
        {"no line", "", "|"},
        {"a title that stands twice begins another", page_of({T1, A1, A2, T2, "TT", T2, B1, B2}),
         "|...|T...."},
        {"a title with its date begins another",
         page_of({T1, A1, A2, T2, "تاريخ النشر: 3 مايو 2021", B1, B2}), "|...|T..."},
        {"a second article behind a mark", page_of({T1, A1, A2, "المصدر: الفنار", "إقرأ أيضاً:", T2, B1, B2}),
         "|.....|>T.."},
        {"a second article behind a mark, no source before", page_of({T1, A1, A2, "إقرأ أيضاً:", T2, B1, B2}),
         "|....|>T.."},
        {"titles of others at the end", page_of({T1, A1, A2, "مقالات مشابهة", "سوق الذهب تغلق", T2}),
         "|....xx"},
        {"titles of others amid the text",
         page_of({T1, A1, "اقرأ أيضا", "سوق الذهب تغلق على ارتفاع", T2, A2}), "|...xx."},
        {"a heading below such titles stays",
         page_of({T1, A1, "اقرأ أيضا", "سوق الذهب تغلق على ارتفاع", "أجور متأخرة", A2}), "|...x.."},
        {"a flash label above the title is no mark of others", page_of({"عاجل", T1, A1, A2}), "|...."},
        {"titles of others above the title",
         page_of({"الأكثر قراءة", T2, "سوق الذهب تغلق على ارتفاع", T1, A1, A2}), "|.xx..."},
        {"titles of others below the title", page_of({T1, "اقرأ أيضا", T2, A1, A2}), "|..x.."},
        {"a picture's source amid the text ends nothing",
         page_of({T1, A1, "المصدر: رويترز", "ماذا يقول مالك المنجم؟", A2}), "|....."},
        {"comments end it", page_of({T1, A1, A2, "التعليقات", B2}), "|....x"},
        {"a counter of comments above the text does not", page_of({T1, "التعليقات", A1, A2}), "|...."},
        {"a ticker above the title is no article",
         page_of({T1 + " - الفنار", "عاجل: " + B1, T1, "تاريخ النشر: 3 مايو 2021", A1, A2}), "|.xT..."},
        {"a box about the site is none",
         page_of(
             {T1, A1, A2, "مقالات مشابهة", T2, "الأسد الهارب", "كل الحقوق محفوظة", "عن حديقة الحيوان", B1}),
         "|....xx.xx"},
        {"teasers below titles of others",
         page_of({T1, A1, A2, "المصدر: الفنار", "شاهد أيضا", T2, "افتتحت البلدية حديقة الحيوان."}),
         "|.....xx"},
    };
    for (const Case& c : cases) EXPECT_EQ(dump(c.text, Trust::lines), c.sections) << c.what;
}

TEST(Split, WhatACarrierVouchesForIsOneArticle) {
    const Case cases[] = {
        {"a title that stands twice", page_of({A1, T2, T2, B1, B2}), "|....."},
        {"a document with its date", page_of({A1, "قرار رقم سبعة", "تاريخ النشر: 3 مايو 2021", B1, B2}),
         "|....."},
        {"comments quoted", page_of({A1, "التعليقات", A2}), "|..."},
    };
    for (const Case& c : cases) EXPECT_EQ(dump(c.text, Trust::fields), c.sections) << c.what;
}

}  // namespace
}  // namespace isnad
