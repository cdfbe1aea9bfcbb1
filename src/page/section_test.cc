#include "page/section.h"

#include "base/utf8.h"
#include "model/names.h"
#include "page/page_test.h"
#include "page/read_plain.h"

namespace isnad {
namespace {

using namespace page_test;

// Kept lines as their kind's first letter (title, summary, heading, paragraph, caption), dropped ones as `-`;
// then facts.
std::string dump(const std::string& text, Trust trust) {
    const PageText page = read_plain(text);
    std::vector<Line> lines;
    CompareKey scratch;
    read_lines(page, rules(), scratch, lines);
    const std::vector<Section> sections = split_lines(lines, page.flow, trust, rules());
    EXPECT_EQ(sections.size(), 1u);
    const SectionFacts facts = order_section(sections[0], lines, page, trust, rules(), scratch);
    std::string out;
    for (const Line& line : lines) {
        EXPECT_NE(line.fate, Fate::open) << under(line.span, page.flow);
        out += line.fate == Fate::keep ? name_of(line.kind)[0] : '-';
    }
    if (facts.published) out += " published=" + facts.published->days.from->iso();
    if (facts.crawled) out += " crawled=" + facts.crawled->days.from->iso();
    if (!facts.outlet.empty()) out += " outlet=" + facts.outlet;
    if (!facts.source.outlet.empty()) out += " source=" + facts.source.outlet;
    if (!facts.source.agencies.empty()) out += " agencies=" + joined(facts.source.agencies);
    if (!facts.byline.empty()) out += " by=" + joined(facts.byline);
    for (Span tags : facts.keyword_lines) out += " tags=" + std::string(under(tags, page.flow));
    return out;
}

struct Case {
    const char* what;
    std::string text;
    const char* fates;
};

TEST(Section, OrdersHeadBodyAndTail) {
    const Case cases[] = {
        {"plain", page_of({T1, A1, A2}), "tpp"},
        {"no text", page_of({"الرئيسية", "اتصل بنا"}), "--"},
        {"nothing", "", ""},
        {"menu above, loose end below", page_of({"الرئيسية", "أخبار البلدة", T1, A1, A2, "عودة"}), "--tpp-"},
        {"the title again", page_of({T1, T1, A1, T1, A2}), "t-p-p"},
        {"the title with its outlet behind", page_of({T1 + " - الفنار", T1, A1, A2}), "-tpp outlet=الفنار"},
        {"a subtitle", page_of({T1, "المالك الجديد يعد بدفع الأجور المتأخرة", A1, A2}), "tspp"},
        {"a label of a site's part in the head", page_of({T1, "أخبار محلية", A1, A2}), "t-pp"},
        {"a summary behind its label", page_of({T1, "ملخص", "المالك وعد بالأجور", A1, A2}), "t-spp"},
        {"a caption, repeated", page_of({T1, "مدخل المنجم (رويترز)", "مدخل المنجم (رويترز)", A1, A2}),
         "tc-pp"},
        {"a heading", page_of({T1, A1, "أجور متأخرة", A2}), "tphp"},
        {"a paragraph repeated", page_of({T1, A1, A2, A1}), "tpp-"},
        {"a list below a colon stays",
         page_of({T1, A1, "ووعد المالك بما يلي:", "- دفع الأجور", "- إصلاح السقف"}), "tpppp"},
        {"titles at the end", page_of({T1, A1, A2, T2, "سوق الذهب تغلق على ارتفاع"}), "tpp--"},
        {"one long last line may be text",
         page_of({T1, A1, A2, "وفي المساء عاد العمال إلى بيوتهم من غير أن يقولوا شيئا"}), "tppp"},
        {"an own title that begins like a film's", page_of({"شاهد: " + T1, A1, A2}), "tpp"},
        {"a film amid the text", page_of({T1, A1, "شاهد: لحظة انهيار النفق", A2}), "tp-p"},
        {"a poem's short lines",
         page_of({T1, "كان يا ما كان في قديم الزمان عمال كثيرون", "يعودون في المساء"}), "tp-"},
    };
    for (const Case& c : cases) {
        const PageText page = read_plain(c.text);
        EXPECT_EQ(dump(c.text, Trust::lines), c.fates) << c.what;
    }
}

TEST(Section, TakesFactsFromLines) {
    const Case cases[] = {
        {"a clock above the title", page_of({"الأحد 3 نوفمبر / November 2024", T1, A1}),
         "-tp crawled=2024-11-03"},
        {"a day below it", page_of({T1, "3 نوفمبر 2021", A1}), "t-p published=2021-11-03"},
        {"a clock and an earlier day above it", page_of({"الأحد 3 نوفمبر 2024", "21/9/2023", T1, A1}),
         "--tp published=2023-09-21 crawled=2024-11-03"},
        {"a label", page_of({T1, "تاريخ النشر: 3rd, May 2021 GMT", A1}), "t-p published=2021-05-03"},
        {"a label and its day on the next line", page_of({T1, "نشر في:", "3/5/2021", A1}),
         "t--p published=2021-05-03"},
        {"a change is no publication", page_of({T1, "آخر تحديث: 4 مايو 2021", A1}), "t-p"},
        {"a sentence with a day is no label",
         page_of({T1, A1, "نشر الجيش في 3 مايو 2021 صورا للنفق المنهار."}), "tpp"},
        {"outlet and source", page_of({"موقع الفنار:", T1, A1, "المصدر: الفنار + رويترز"}),
         "-tp- outlet=موقع الفنار source=الفنار agencies=رويترز"},
        {"the source on the next line", page_of({T1, A1, "المصادر:", "وكالات"}), "tp-- agencies=وكالات"},
        {"agencies alone at the end", page_of({T1, A1, A2, "س.ج/ م.ن (د ب أ، رويترز)"}),
         "tpp- agencies=د ب أ,رويترز"},
        {"agencies alone under a picture", page_of({T1, "مدخل المنجم (أرشيفية)", "رويترز", A1, A2}), "tc-pp"},
        {"the outlet that made the film", page_of({T1, "تقرير لـ\"الفنار\" عن المنجم (الصورة: غيتي)", A1}),
         "tcp outlet=الفنار"},
        {"an author", page_of({T1, "بقلم: سامي عودة", A1}), "t-p by=سامي عودة"},
        {"a name beside the day", page_of({T1, "سامي عودة", "3 مايو 2021", A1}),
         "t--p published=2021-05-03 by=سامي عودة"},
        {"an author and the day on one line", page_of({T1, "سامي عودة · 3 مايو 2021", A1}),
         "t-p published=2021-05-03 by=سامي عودة"},
        {"an author behind a label, and the day", page_of({T1, "بقلم سامي عودة · 3 مايو 2021، 15:40", A1}),
         "t-p published=2021-05-03 by=سامي عودة"},
        {"an agency's place and day", page_of({T1, "الرياض 11 أغسطس 2015 م واس", A1}),
         "t-p published=2015-08-11 agencies=واس"},
        {"a standfirst above the author",
         page_of({T1, "وعد المالك عمال المنجم بالأجور كلها.", "بقلم: سامي عودة", A1, A2}),
         "ts-pp by=سامي عودة"},
        {"readers' comments",
         page_of({T1, A1, A2, "التعليقات (2)", "قارئ", "متى تدفع هذه الأجور كلها يا ترى؟ الله أعلم."}),
         "tpp---"},
        {"a title of the browser, a menu, the title again",
         page_of({T1 + " - محليات - الفنار", "أ", "ب", "ج", "د", "ه", "و", "ز", "ح", "ط",
                  "حديث الناس كل يوم جديد", T1, A1}),
         "-----------tp outlet=الفنار"},
        {"a line of names stays in the text", page_of({T1, "بلدة الصخر\"وكالات\":", A1}), "tpp"},
        {"tags", page_of({T1, A1, "كلمات دلالية: مناجم، إضراب"}), "tp- tags=مناجم، إضراب"},
        {"tags on lines of their own", page_of({T1, A1, "الوسوم:", "مناجم", "إضراب"}),
         "tp--- tags=مناجم tags=إضراب"},
    };
    for (const Case& c : cases) EXPECT_EQ(dump(c.text, Trust::lines), c.fates) << c.what;
}

TEST(Section, KeepsAllOfATextThatItsCarrierVouchesForButSureFurniture) {
    const Case cases[] = {
        {"short lines stay", page_of({"سؤال قصير", "جواب أقصر", A1, "خاتمة"}), "pppp"},
        {"a document's date stays", page_of({A1, "التاريخ: 9 / 10 / 1436هـ", A2}), "php"},
        {"lists of numbers stay", page_of({A1, "3601117476", "1095239503"}), "ppp"},
        {"a refrain stays", page_of({A1, "يا دار سلمى أين أهلك", A2, "يا دار سلمى أين أهلك"}), "phpp"},
        {"a sentence that ends in brackets is no caption",
         page_of({"أعلن النادي استقالة المدير في موقع التواصل الاجتماعي (تويتر)."}), "p"},
        {"furniture goes",
         page_of({A1, "تابعونا على تلغرام", "...المزيد", "// انتهى //", "desk@example.org"}), "p----"},
    };
    for (const Case& c : cases) EXPECT_EQ(dump(c.text, Trust::fields), c.fates) << c.what;
}

}  // namespace
}  // namespace isnad
