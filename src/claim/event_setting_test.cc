#include "claim/event_setting.h"

#include <gtest/gtest.h>

#include "claim/claim_test.h"

namespace isnad {
namespace {

// Of an article of Wednesday 2023-09-20.
std::vector<Event> events_of(std::string_view body) {
    return claim_test::claims_of("خبر\n" + std::string(body), "2023-09-20").events;
}

// `trigger @ from[/to]` of each event, parted by `; `.
std::string days_of(std::string_view body) {
    std::string out;
    for (const Event& e : events_of(body)) {
        out += (out.empty() ? "" : "; ") + e.text + " @ " + (e.date.from ? e.date.from->iso() : "-");
        if (e.date.to && e.date.to != e.date.from) out += "/" + e.date.to->iso();
    }
    return out;
}

std::string places_of(std::string_view body) {
    std::string out;
    for (const Event& e : events_of(body))
        out += (out.empty() ? "" : "; ") + e.text + " @ " + (e.place ? e.place->text : "-");
    return out;
}

// `trigger status` of each event.
std::string statuses_of(std::string_view body) {
    std::string out;
    for (const Event& e : events_of(body))
        out += (out.empty() ? "" : "; ") + e.text + " " + std::string(name_of(e.status));
    return out;
}

struct Row {
    std::string_view text;
    std::string_view told;
};

TEST(EventSetting, days) {
    const std::vector<Row> rows = {
        {"وقع انفجار في السوق مساء يوم أمس الأول.", "انفجار @ 2023-09-18"},
        {"وقع انفجار في السوق ليلة أول أمس.", "انفجار @ 2023-09-18"},
        // Of two days that are joined from the first to the second.
        {"شنت الطائرات غارات على الميناء الأحد والإثنين.", "غارات @ 2023-09-17/2023-09-18"},
        // What is told since a thing runs to the article's day, the thing itself does not.
        {"تشهد المدينة اشتباكات منذ الهجوم على الثكنة في 3 سبتمبر.", "اشتباكات @ 2023-09-03/2023-09-20"},
        // So many days behind a deed, or as many as nobody says.
        {"قصفت الطائرات الميناء أمس بعد ثلاثة أيام على هجوم انتحاري دام.",
         "قصفت @ 2023-09-19; هجوم انتحاري @ 2023-09-16"},
        {"دخلت هدنة حيز التنفيذ اليوم بعد 48 ساعة من انفجار القنبلة.",
         "هدنة @ 2023-09-20; انفجار @ 2023-09-18"},
        {"قصفت الطائرات الميناء أمس بعد أيام على هجوم انتحاري دام.", "قصفت @ 2023-09-19; هجوم انتحاري @ -"},
        // What goes on in a place is not of the day of another deed there.
        {"انفجرت قنبلة أمس قرب المدينة التي تشهد مظاهرات.", "انفجرت @ 2023-09-19; مظاهرات @ -"},
        // Another clause has a day of its own.
        {"تحدث المصدر عن قصف على مخازن السلاح، وقام الوزير بزيارة للعاصمة أمس.", "قصف @ -"},
        // Spans that nobody can count; a month or a year ago is a month or a year.
        {"وقعت اشتباكات في المدينة خلال الأيام القليلة الماضية.", "اشتباكات @ -"},
        {"اندلعت اشتباكات في المدينة قبل نحو أربعة أشهر.", "اشتباكات @ -"},
        {"وقع انفجار في السوق قبل شهرين.", "انفجار @ 2023-07-01/2023-07-31"},
        {"وقع انفجار في السوق قبل عامين.", "انفجار @ 2021-01-01/2021-12-31"},
        {"وقع انفجار في السوق منتصف يونيو.", "انفجار @ 2023-06-01/2023-06-30"},
        // The day of the toll that is told with it.
        {"قتل أربعة عمال وجرح آخرون في حوادث منفصلة أمس. وقال مصدر إن عاملين قتلا في انفجار قنبلة.",
         "انفجار @ 2023-09-19"},
        // What happened did not happen on a day to come.
        {"تنظر المحكمة غدا في قضية تفجير السوق.", "تنظر المحكمة @ 2023-09-21; تفجير @ -"}};
    for (const Row& row : rows) EXPECT_EQ(days_of(row.text), row.told) << row.text;
}

TEST(EventSetting, places) {
    const std::vector<Row> rows = {
        // Who did it is not where.
        {"قصفت تركيا مواقع للمسلحين في سوريا.", "قصفت @ سوريا"},
        {"قال متحدث باسم التحالف بقيادة السعودية إن غارة استهدفت قافلة.", "غارة @ -"},
        {"هاجم مسلحون موالون لروسيا نقطة تفتيش في دونيتسك.", "هاجم @ نقطة تفتيش في دونيتسك"},
        // The place of the toll that the text tells closer.
        {"قتل 14 عاملا في انفجار في العراق. وقال مصدر إن 14 عاملا قتلوا في مدينة الموصل.",
         "انفجار @ مدينة الموصل"},
        // What is told again is told closer; a truce is told where it is told who declared it.
        {"قتل عشرات في هجوم مسلح في العراق. ووقع الهجوم في مدينة الموصل صباحا.", "هجوم مسلح @ مدينة الموصل"},
        {"مما يدل على صمود وقف إطلاق النار في تعز. وأعلن التحالف هدنة في اليمن.", "هدنة @ تعز"},
        // No places: a noun with a pronoun, a part of a month, figures of speech, a state's courts.
        {"وقال في حديثه إن الانفجار كان قويا.", "الانفجار @ -"},
        {"بدأت القوات في أواسط تموز هجوما واسعا.", "هجوما واسعا @ -"},
        {"قال الخطيب إن التفجير أراد النيل من الوحدة.", "التفجير @ -"},
        {"قال الوزير إن التفجير لم يفلح في الحد من السياحة.", "التفجير @ -"},
        {"نفذ المسلحون هجوما واسعا عن طريق البر.", "هجوما واسعا @ -"},
        {"فتح القضاء السويسري تحقيقا في تفجير الحافلة.", "تفجير @ -"},
        // The whole name of a site.
        {"انفجرت قنبلة قرب مطار الملك عبدالعزيز الدولي.", "انفجرت @ مطار الملك عبدالعزيز الدولي"}};
    for (const Row& row : rows) EXPECT_EQ(places_of(row.text), row.told) << row.text;
}

TEST(EventSetting, whether_it_was) {
    const std::vector<Row> rows = {
        {"وقعت اشتباكات في المدينة أمس.", "اشتباكات asserted"},
        {"لم يقع هجوم مسلح في المدينة.", "هجوم مسلح denied"},
        {"قصفت الطائرات الميناء أمس بعد يومين على هجوم انتحاري دام.",
         "قصفت asserted; هجوم انتحاري background"},
        {"نزح السكان من القرى منذ سيطرة المسلحين على البلدة.", "نزح asserted; سيطرة background"},
        {"هاجم الجيش المسلحين الذين سيطروا على البلدة.", "هاجم asserted; سيطروا background"},
        {"بحث الوزيران سبل العودة لاستئناف مفاوضات السلام.", "مفاوضات planned"},
        {"دعا الوزير الدول المانحة إلى تقديم مساعدات للنازحين.", "تقديم مساعدات demanded"},
        {"سيتم تحرير المدينة من المسلحين خلال أيام.", "تحرير planned"},
        {"تنظر المحكمة غدا في قضية المتهمين.", "تنظر المحكمة planned"}};
    for (const Row& row : rows) EXPECT_EQ(statuses_of(row.text), row.told) << row.text;
}

}  // namespace
}  // namespace isnad
