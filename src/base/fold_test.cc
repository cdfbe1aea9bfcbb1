#include "base/fold.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

TEST(Fold, gives_one_form_to_all_spellings) {
    struct Row {
        const char *text, *folded;
    };
    for (const Row& row : {Row{"أَعلنت", "اعلنت"}, {"إيران", "ايران"}, {"آب", "اب"}, {"قرة باغ", "قره باغ"}, {"موسى", "موسي"},
                           {"ناغورنی", "ناغورني"}, {"کییف", "كييف"}, {"مســـلحة", "مسلحه"}, {"٦٬٥٠٠ و۱۲", "6٬500 و12"},
                           {"\u200Fنص\u202C", "نص"}, {"  a\n\tB ", "a b"}, {"\uFEFB\uFEDF\uFEE4", "لالم"}, {"٪", "%"},
                           {"Erdoğan ÉCOLE", "erdoğan école"}, {"МОСКВА", "москва"}, {"سؤال سائل", "سوال سايل"}, {"", ""}})
        EXPECT_EQ(folded(row.text), row.folded) << row.text;
}

TEST(Fold, tells_kinds_apart) {
    EXPECT_EQ(fold(U'ب').kind, CharKind::letter);
    EXPECT_EQ(fold(U'٣').kind, CharKind::digit);
    EXPECT_EQ(fold(U'،').kind, CharKind::mark);
    EXPECT_EQ(fold(U'«').kind, CharKind::mark);
    EXPECT_EQ(fold(U'…').kind, CharKind::mark);
    EXPECT_EQ(fold(0xA0).kind, CharKind::space);
    EXPECT_EQ(fold(U'\n').kind, CharKind::newline);
    EXPECT_EQ(fold(U'ّ').kind, CharKind::ignored);
}

TEST(Fold, is_stable) {
    for (char32_t c = 1; c < 0x3000; ++c) {
        const FoldedChar once = fold(c);
        if (once.kind == CharKind::letter) { EXPECT_EQ(folded(once.text()), once.text()) << std::hex << static_cast<unsigned>(c); }
    }
}

}  // namespace
}  // namespace isnad
