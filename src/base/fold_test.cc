#include "base/fold.h"

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "base/utf8.h"

namespace isnad {
namespace {

struct Row {
    const char* text;
    const char* shadow;
};

TEST(Fold, joins_spellings) {
    for (const Row& row : std::initializer_list<Row>{{"", ""},
                                                     {"أإآٱا", "ااااا"},
                                                     {"مسؤول مسئول", "مسوول مسيول"},
                                                     {"موسى على مدرسة", "موسي علي مدرسه"},
                                                     {"مُحَمَّدٌ كِتَـــابٌ", "محمد كتاب"},
                                                     {"هٰذا اللّه", "هذا الله"},
                                                     {"ناغورنی کاراباخ", "ناغورني كاراباخ"},
                                                     {"ڤيروس چنيڤ پوتين گاز", "فيروس جنيف بوتين كاز"},
                                                     {"٦٬٥٠٠ و۱۲٫۵ ٪٧", "6,500 و12.5 %7"},
                                                     {"ﻻ ﻷن ﺍﻟﻌﺮﺏ ﷲ", "لا لان العرب الله"},
                                                     {"a\u00A0b\u200Fc\uFEFFd\u00ADe", "a bcde"},
                                                     {"ABC ÉÀ ŽŠ ДЖ ΑΩ ＡＢ１", "abc éà žš дж αω ab1"},
                                                     {"قال: «نعم»؛ ثم؟", "قال: «نعم»؛ ثم؟"},
                                                     {"😀 € 中", "😀 € 中"}}) {
        EXPECT_EQ(folded(row.text), row.shadow);
        EXPECT_EQ(folded(row.shadow), row.shadow) << "folding twice";
    }
}

// Every presentation form shows the letters that Unicode's compatibility decomposition names.
TEST(Fold, knows_the_presentation_forms) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(error);
    ASSERT_TRUE(U_SUCCESS(error));
    for (char32_t c = 0xFE80; c <= 0xFEFC; ++c) {
        std::string form, letters;
        append_utf8(form, c);
        nfkc->normalize(icu::UnicodeString(static_cast<UChar32>(c)), error).toUTF8String(letters);
        EXPECT_EQ(folded(form), folded(letters)) << std::hex << static_cast<uint32_t>(c);
    }
    for (char32_t c = 0xFB50; c <= 0xFBB1; ++c) {
        std::string form, letters;
        append_utf8(form, c);
        nfkc->normalize(icu::UnicodeString(static_cast<UChar32>(c)), error).toUTF8String(letters);
        EXPECT_EQ(folded(form), folded(letters)) << std::hex << static_cast<uint32_t>(c);
    }
}

TEST(Fold, maps_back) {
    const std::string text = "كِتَاب\u200F ٦٥ ﻷنه\u00A0قال";
    std::string shadow;
    OffsetMap map;
    fold(text, shadow, map);
    EXPECT_EQ(shadow, "كتاب 65 لانه قال");
    const auto back = [&](std::string_view part) {
        const auto at = static_cast<uint32_t>(shadow.find(part));
        return std::string(under(map.source_of({at, static_cast<uint32_t>(at + part.size())}), text));
    };
    EXPECT_EQ(back("كتاب"), "كِتَاب");
    EXPECT_EQ(back("5"), "٥");
    EXPECT_EQ(back("لانه"), "ﻷنه");
    EXPECT_EQ(back("انه"), "ﻷنه") << "a ligature cannot be cut";
    EXPECT_EQ(back("قال"), "قال");
}

TEST(Fold, passes_what_is_no_utf8) {
    for (const char* text : {"\xD8", "a\xFF", "\xE2\x80", "\xF0\x9F",
                             "\xD8"
                             "a",
                             "\x80\x80"})
        EXPECT_EQ(folded(text), text);
}

TEST(Fold, grows_for_ligatures) {
    std::string text, shadow;
    for (int i = 0; i < 1000; ++i) text += "ﷲ", shadow += "الله";
    EXPECT_EQ(folded(text), shadow);
}

}  // namespace
}  // namespace isnad
