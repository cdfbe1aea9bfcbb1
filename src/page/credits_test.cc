#include "page/credits.h"

#include "page/agency_at_work.h"
#include "page/caption.h"
#include "page/dateline.h"
#include "page/page_test.h"

namespace isnad {
namespace {

using namespace page_test;

std::string dump(const Credits& c) {
    std::string out = c.outlet;
    out += "; " + joined(c.agencies) + "; " + joined(c.places) + "; " + joined(c.people);
    return out;
}

struct Case {
    const char* text;
    const char* credits;  // outlet; agencies; places; people
};

TEST(Credits, OfASourceLine) {
    const Case cases[] = {
        {"الفنار", "الفنار; ; ; "},
        {"وكالات", "; وكالات; ; "},
        {"الجزيرة + وكالات", "الجزيرة; وكالات; ; "},
        {"الجزيرة + رويترز + الفرنسية", "الجزيرة; رويترز; ; "},
        {"RT + \"تاس\"", "RT; تاس; ; "},
        {"العربي الجديد، أسوشييتد برس", "العربي الجديد; أسوشييتد برس; ; "},
        {"الجزيرة ووكالات", "الجزيرة; وكالات; ; "},
        {"س.ج/ م.ن (د ب أ، رويترز)", "; د ب أ,رويترز; ; "},
        {"وكالات - ترجمة", "; وكالات; ; "},
        {"", "; ; ; "},
    };
    for (const Case& c : cases) EXPECT_EQ(dump(credits_of_source(c.text, rules())), c.credits) << c.text;
}

TEST(Credits, OfAByline) {
    const Case cases[] = {
        {"لندن: سامي عودة", "; ; لندن; سامي عودة"},
        {"أ ف ب - تونس", "; أ ف ب; تونس; "},
        {"القاهرة - رويترز", "; رويترز; القاهرة; "},
        {"الوادي/ سامي جبران/ الأناضول", "; الأناضول; الوادي; سامي جبران"},
        {"دبي، الإمارات العربية المتحدة (CNN)", "CNN; ; دبي,الإمارات العربية المتحدة; "},
        {"سامي عودة", "; ; ; سامي عودة"},
        {"«الفنار» من بيروت", "الفنار; ; بيروت; "},
    };
    for (const Case& c : cases)
        EXPECT_EQ(dump(credits_of_byline(c.text, "الفنار", rules())), c.credits) << c.text;
}

TEST(Credits, OfADateline) {
    const Case cases[] = {
        {"باريس (أ ف ب) - قال الوزير إن الاتفاق قريب.", "; أ ف ب; باريس; "},
        {"بنغازي – قال مسؤولون إن السد انهار.", "; ; بنغازي; "},
        {"القاهرة - رويترز: قال مسؤول إن السد انهار.", "; رويترز; القاهرة; "},
        {"دبي، الإمارات العربية المتحدة (CNN)-- أعلنت الوزارة أن السد انهار.",
         "CNN; ; دبي,الإمارات العربية المتحدة; "},
        {"الفنار - بيروت: قال الوزير.", "الفنار; ; بيروت; "},
        {"بغداد/ المسلة: أعلنت الحكومة أن السد انهار.", "; ; بغداد; "},
        {"القاهرة - سامي عودة: قال مسؤول إن السد انهار.", "; ; القاهرة; سامي عودة"},
        {"قال الوزير: لن نتراجع - وهو الذي تراجع أمس.", "; ; ; "},
        {"وأضاف – وهو يبتسم – أن الأمر انتهى.", "; ; ; "},
        {"نقلت رويترز عن الوزير: لن نتراجع.", "; ; ; "},
    };
    for (const Case& c : cases)
        EXPECT_EQ(dump(credits_of_dateline(c.text, "الفنار", rules())), c.credits) << c.text;
}

TEST(Credits, LinesOfNames) {
    for (const char* line :
         {"بلدة الصخر\"وكالات\":", "سكاي نيوز عربية - أبوظبي", "القاهرة - رويترز", "الفنار – الصخر"})
        EXPECT_TRUE(is_line_of_names(line, "الفنار", rules())) << line;
    for (const char* line : {"أخبار محلية", "قال الوزير لرويترز إن الاتفاق قريب", "سامي عودة", ""})
        EXPECT_FALSE(is_line_of_names(line, "الفنار", rules())) << line;
}

TEST(Credits, AgenciesAtWorkAreNotThoseQuoted) {
    const std::pair<const char*, const char*> cases[] = {
        {"وقال الناطق لوكالة الصحافة الفرنسية إن الوضع صعب", "وكالة الصحافة الفرنسية"},
        {"وشاهد مراسل وكالة الأناضول الجنود", "وكالة الأناضول"},
        {"وقال شاهد لرويترز إن الجسر انهار", "رويترز"},
        {"نقلت وكالة الأناضول عن الوزير قوله", ""},
        {"وذكرت رويترز أن الجسر انهار", ""},
        {"وكالة الفضاء تطلق قمرا", ""},
    };
    CompareKey scratch;
    for (const auto& [text, agencies] : cases)
        EXPECT_EQ(joined(own_agencies(text, rules(), scratch)), agencies) << text;
}

TEST(Credits, Captions) {
    CompareKey scratch;
    for (const char* line :
         {"جنود عند الجسر (رويترز)", "جنود عند الجسر (أ.ف.ب)", "جنود عند الجسر (أرشيفية - رويترز)",
          "تقرير لـ\"الفنار\" عن الجسر (الصورة: غيتي)", "جنود عند الجسر القديم. © رويترز",
          "لاعبو الفريق (تصوير: سامي عودة)", "جنود عند الجسر - أرشيفية",
          "جنود عند الجسر القديمصورة من: Sam Odeh/REUTERS", "Soldiers at the bridge (AFP/Getty Images)"})
        EXPECT_TRUE(is_caption(line, 5, rules(), scratch)) << line;
    for (const char* line : {"أعلن النادي استقالته في موقع التواصل (تويتر).", "هبط السهم بنسبة (24 في المئة)",
                             "فاز الفريق بالكأس (الدورة الثالثة)", "قال ذلك حاكم الولاية (44 عاما)",
                             "قال الوزير إن الجسر انهار. (رويترز)", "الوثائق المطلوبة (باللغة العربية)"})
        EXPECT_FALSE(is_caption(line, 8, rules(), scratch)) << line;
}

TEST(Credits, TheOutletThatACaptionNames) {
    CompareKey scratch;
    EXPECT_EQ(outlet_of_caption("تقرير لـ\"الفنار\" عن الجسر (الصورة: غيتي)", rules(), scratch), "الفنار");
    EXPECT_EQ(outlet_of_caption("وزير الخارجية لـ\"الفنار\" عن الجسر", rules(), scratch), "");
}

}  // namespace
}  // namespace isnad
