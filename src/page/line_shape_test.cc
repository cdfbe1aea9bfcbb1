#include "page/line_shape.h"

#include "page/page_test.h"

namespace isnad {
namespace {

using namespace page_test;

TEST(LineShape, KnowsFurnitureByItsMake) {
    const std::pair<const char*, const char*> cases[] = {
        {"فيسبوك تويتر واتساب", "share_bar"},
        {"facebooktwitterwhatsapp", "share_bar"},
        {"Facebook | Twitter | Email", "share_bar"},
        {"desk@example.org", "address"},
        {"https://example.org/a?b=1 @desk_office", "address"},
        {"#الهدنة #الجسر", "hashtags"},
        {"1523 مشاهدة", "counter"},
        {"عدد القراءات (153)", "counter"},
        {"0 Comments", "comment_count"},
        {"منذ 3 ساعات", "time_ago"},
        {"قبل يومين", "time_ago"},
        {"2 hours ago", "time_ago"},
        {"3 دقائق", "time_ago"},
        {"© AFP / Sam Odeh", "owner"},
        {"© 2023 الفنار. الفنار غير مسؤولة عن المواقع الخارجية", "copyright_sign"},
        {"الرئيسية > أخبار > العالم", "path"},
        {"الرئيسية / سياسة", "path"},
        {"***", "no_letters"},
        {"0:00 / 2:31", "numbers"},
        {"(أ ف ب، رويترز)", "agency_credit"},
        {"عمال المناجم يعلقون إضرابهم", ""},
        {"قبل الحرب بيوم واحد", ""},
        {"3 قتلى في انفجار", ""},
        {"مشاهدة المباراة مجانا", ""},
        {"السلاح/ الطحين/ الوقود", ""},
        {"تقرير رويترز", ""},
        {"شارك على رأس الوفد", ""},
    };
    CompareKey key;
    for (const auto& [line, shape] : cases) {
        fold_for_compare(line, LineRules::kWordsOfShortLine, key);
        const LineRule* rule = shape_of(line, key, rules());
        EXPECT_EQ(rule == nullptr ? "" : rule->name, shape) << line;
    }
}

}  // namespace
}  // namespace isnad
