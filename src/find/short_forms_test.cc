#include "find/short_forms.h"

#include <gtest/gtest.h>

#include "find/test_tables.h"

namespace isnad {
namespace {

using namespace test_tables;

// Whether `part` alone reads as a short form of `full`.
bool is_short_form(NameKind kind, std::string_view part, std::string_view full) {
    std::vector<ShortForm> forms;
    ShortForms(name_rules()).of(kind, full, forms);
    const uint64_t alone = name_rules().entities().resolve(name_rules().lexicon(), kind, part).number;
    return std::any_of(forms.begin(), forms.end(), [&](const ShortForm& f) { return f.entity == alone; });
}

TEST(ShortForms, OfPersons) {
    struct Row {
        const char *part, *full;
        bool is;
    };
    const Row rows[] = {
        {"بارانيشيف", "سيرغي بارانيشيف", true},  {"بارانيشيف", "بارانيشيف", false},
        {"سيرغي", "سيرغي بارانيشيف", false},     {"بن رشدان", "فواز بن رشدان", true},
        {"رشدان", "فواز بن رشدان", false},       {"محمد", "حازم محمد", false},
        {"فان دركلوس", "بيتر فان دركلوس", true},
    };
    for (const Row& row : rows)
        EXPECT_EQ(is_short_form(NameKind::person, row.part, row.full), row.is)
            << row.part << " / " << row.full;
}

TEST(ShortForms, OfOrganisations) {
    struct Row {
        const char *part, *full;
        bool is;
    };
    const Row rows[] = {
        {"وزارة الداخلية", "وزارة الداخلية البلغارية", true},
        {"الداخلية", "وزارة الداخلية البلغارية", true},
        {"وزارة التربية", "وزارة التربية والتعليم", true},
        {"وزارة الداخلية", "وزارة الداخلية والفرق", false},
        {"الهيئة العامة", "الهيئة العامة للإسكان", false},
        {"كلية الآداب", "كلية الآداب للبنات", false},
        {"الجيش البلغاري", "قيادة الجيش البلغاري", false},
    };
    for (const Row& row : rows)
        EXPECT_EQ(is_short_form(NameKind::org, row.part, row.full), row.is) << row.part << " / " << row.full;
}

TEST(ShortForms, TellTheNationThatOnlyTheFullNameSays) {
    std::vector<ShortForm> forms;
    ShortForms(name_rules()).of(NameKind::org, "وزارة الداخلية البلغارية", forms);
    ASSERT_FALSE(forms.empty());
    for (const ShortForm& form : forms) EXPECT_EQ(form.nation, nation_of_code("BG"));
    EXPECT_EQ(ShortForms(name_rules()).nation_of_place("بلغاريا"), nation_of_code("BG"));
}

TEST(ShortForms, OfOneFullNameWithNamesLeftOut) {
    const ShortForms shorts(name_rules());
    EXPECT_TRUE(shorts.same_shortened("وليد القاضي", "وليد بن حسن القاضي"));
    EXPECT_TRUE(shorts.same_shortened("إيفان بافل بيتكوف", "ايفان بيتكوف"));
    EXPECT_FALSE(shorts.same_shortened("وليد بن سعد القاضي", "وليد بن حسن القاضي"));
    EXPECT_FALSE(shorts.same_shortened("حسن القاضي", "وليد بن حسن القاضي"));
    EXPECT_FALSE(shorts.same_shortened("وليد", "وليد القاضي"));
}

}  // namespace
}  // namespace isnad
