#include "claim/claims.h"

#include <gtest/gtest.h>

#include <sstream>

#include "claim/claim_test.h"
#include "claim/examples.h"
#include "model/names.h"

namespace isnad {
namespace {

ReadArticle claims_of(std::string_view text) { return claim_test::claims_of(text, "2023-09-23"); }

std::string bound(std::optional<double> value) {
    std::ostringstream out;
    if (value) out.precision(15), out << *value;
    return out.str();
}

std::string text_of(const MaybeRef& ref) { return ref ? ref->text : ""; }

// `low..high qualifier kind [text] <speaker`, exact bounds once, asserted status left out; parted by `; `.
std::string figures_of(std::string_view text) {
    std::string out;
    for (const Figure& f : claims_of(text).figures) {
        if (!out.empty()) out += "; ";
        out += f.bounds.low == f.bounds.high ? bound(f.bounds.low)
                                             : bound(f.bounds.low) + ".." + bound(f.bounds.high);
        if (f.qualifier != Qualifier::exact) out += " " + std::string(name_of(f.qualifier));
        out += " " + std::string(name_of(f.kind)) + " [" + f.text + "]";
        if (f.part_of) out += " of " + std::to_string(*f.part_of);
        if (f.status != Status::asserted) out += " " + std::string(name_of(f.status));
        if (f.suspect) out += " suspect";
        if (f.speaker) out += " <" + f.speaker->text;
    }
    return out;
}

// `cue stance speaker (role) via relay "`, `"` where the words are direct.
std::string statements_of(std::string_view text) {
    std::string out;
    for (const Statement& s : claims_of(text).statements) {
        if (!out.empty()) out += "; ";
        out += s.text + " " + std::string(name_of(s.stance)) + " " + text_of(s.speaker);
        if (!s.role.empty()) out += " (" + s.role + ")";
        for (const Ref& relay : s.relay) out += " via " + relay.text;
        if (s.direct) out += " \"";
    }
    return out;
}

struct Row {
    std::string_view text;
    std::string_view expected;
};

const Row kFigures[] = {
    {"مقتل ثلاثة جنود وإصابة خمسة في انفجار قرب الجسر", "3 killed [ثلاثة جنود]; 5 wounded [خمسة]"},
    {"لقي 12 شخصا مصرعهم أمس", "12 killed [12 شخصا]"},
    {"أصيب 43 مدنيا على الأقل بجروح", "43.. at_least wounded [43 مدنيا على الأقل]"},
    {"قتل جندي في كمين", "1 killed [جندي]"},
    {"قتل عشرون راكبا بينهم خمسة أطفال", "20 killed [عشرون راكبا]; 5 killed [خمسة أطفال] of 0"},
    {"ثلاثة حراس قتلوا عند البوابة", "3 killed [ثلاثة حراس]"},
    {"أعلنت البلدية أن 12 عاملا قتلوا وأن أكثر من 40 أصيبوا",
     "12 killed [12 عاملا] <البلدية; 40.. more_than wounded [أكثر من 40] <البلدية"},
    {"قتل مسلحان وجرح آخران", "2 killed [مسلحان]; 2 wounded [آخران]"},
    {"مقتل وإصابة ستين شخصا في الحريق", "60 casualties [ستين شخصا]"},
    {"أسقطت الدفاعات سبع طائرات", "7 aircraft [سبع طائرات]"},
    {"لم يعتقل أي مشتبه حتى الآن", ""},
    {"أخلت السفينة ركابها وعددهم 298", "298 evacuated [ركابها وعددهم 298]"},
    {"ذكر التقرير أن ألف مقاتل التحقوا بالحركة", "1000 troops [ألف مقاتل] <التقرير"},
    {"فاز المنتخب بكأس العالم 2018 بعيدا عن أرضه", ""},
    {"خرج اثنان من أجل الهدنة", ""},
    {"أضاف الطبيب أن أكثر من ألف وصلوا إلى المخيم", "1000.. more_than people [أكثر من ألف] <الطبيب"},
    {"ذكر أن خمسة مدنيين و11 جنديا قتلوا", "5 killed [خمسة مدنيين]; 11 killed [11 جنديا]"},
    {"قتل 27 من كتائب النصر", "27 killed [27 من كتائب]"},
    {"رأت اللجنة أعلى عدد من النازحين هذا العام", ""},
    {"دخلت القرية قافلة مساعدات من 46 شاحنة", "46 aid [46 شاحنة]"},
    {"عبرت الجسر 46 شاحنة", "46 vehicles [46 شاحنة]"},
    {"استفاد من القافلة 900 شخص", "900 aid [900 شخص]"},
    {"استفاد من الدورة 900 شخص", "900 people [900 شخص]"},
    {"وزعت الجمعية 300 سلة على المحتاجين", "300 aid [300 سلة]"},
    {"بلغت حيازة المصرف من الذهب 58 طنا", "58 things [58 طنا]"},
    {"استقبل مخيم السهل 300 نازح أمس", "300 sheltered [300 نازح]"},
    {"استقبل المهرجان 300 زائر أمس", "300 people [300 زائر]"},           // who hosts guests shelters nobody
    {"تستقبل الغرفة طلبات المشاركة في معرض وظائف 2017 حتى الخميس", ""},  // a year
    {"أصيب 1987 شخصا في الزلزال", "1987 wounded [1987 شخصا]"},
    {"تعمل الجمعية على توفير المأوى لنحو 400 عائلة", "400 about sheltered [نحو 400 عائلة]"},
    {"أقيم السباق تحت رعاية المحافظ وحضور 30 مواطنا", "30 people [30 مواطنا]"},
    {"نزح 900 شخص عن القرى. وتولت الفرق تقديم الرعاية لثلاثين شخصا من هؤلاء",
     "900 displaced [900 شخص]; 30 sheltered [ثلاثين شخصا] of 0"},
    {"نزح 9000 شخص عن القرية. ووصل ألفان من أولئك إلى المخيم",
     "9000 displaced [9000 شخص]; 2000 displaced [ألفان من أولئك] of 0"},
    {"اعتقل 70 متظاهرا أمس. وأطلق سراح ثلاثين من هؤلاء الشبان اليوم",
     "70 detained [70 متظاهرا]; 30 released [ثلاثين من هؤلاء الشبان] of 0"},
    {"أصيب 90 راكبا في الحادث. ونقل 40 راكبا منهم إلى المشفى",
     "90 wounded [90 راكبا]; 40 wounded [40 راكبا] of 0"},
    {"اعتقل 70 شابا وأفرج لاحقا عن 30 شابا من هؤلاء", "70 detained [70 شابا]; 30 released [30 شابا] of 0"},
    {"أصيب 90 راكبا منهم أطفال", "90 wounded [90 راكبا]"},
    {"قتل 20 جنديا قرب المواقع. وسيطر الجيش على ثلاثة منها", "20 killed [20 جنديا]"},
    {"الطالبة واحدة من هؤلاء الفتيات", ""},
    {"احتشد آلاف الأفغان في الميناء", "2000.. vague people [آلاف الأفغان]"},
    {"تجمع مئات الطلاب أمام المبنى رافعين لافتات", "200.. vague protesters [مئات الطلاب]"},
    {"عبر 30 نيباليا الجسر", "30 people [30 نيباليا]"},
    {"جرح ثلاثة من مواطنيها", "3 wounded [ثلاثة من مواطنيها]"},
    {"وصل القارب فقضى 11 راكبا", "11 killed [11 راكبا]"},
    {"وقضت المحكمة بالإعدام على ستة موظفين", "6 people [ستة موظفين]"},
    {"وما زال 17 صيادا في عداد المفقودين", "17 missing [17 صيادا]"},
    {"طعن رجل أربعة ركاب في المحطة", "4 wounded [أربعة ركاب]"},
    // Whose word a figure is, where the source stands behind it.
    {"انهار جسر فقتل 5 عمال، كما جرح 12 حارسا، بحسب الشرطة",
     "5 killed [5 عمال]; 12 wounded [12 حارسا] <الشرطة"},
    {"قتل 5 عمال وفق الشرطة، وجرح 12 حارسا بحسب الجيش",
     "5 killed [5 عمال] <الشرطة; 12 wounded [12 حارسا] <الجيش"},
    {"أدى الحادث، وفق الشرطة، إلى مقتل عشرة عمال", "10 killed [عشرة عمال] <الشرطة"},
    {"دان الوزير الهجوم الذي أوقع 30 قتيلا", "30 killed [30 قتيلا]"},
    {"قال الوزير إن «القوات» قتلت 30 مسلحا", "30 killed [30 مسلحا] <الوزير"},
    {"صد الجيش الهجوم وقال إنه قتل 30 مسلحا", "30 killed [30 مسلحا] <الجيش"},
};

TEST(Figures, are_bound_to_what_they_count) {
    for (const Row& row : kFigures) EXPECT_EQ(figures_of(row.text), row.expected) << row.text;
}

// Whose the counted are: `text: side` of each.
std::string sides_of(std::string_view text) {
    std::string out;
    for (const Figure& f : claims_of(text).figures)
        out += (out.empty() ? "" : "; ") + f.text + ": " + (f.side ? f.side->text : "-");
    return out;
}

const Row kSides[] = {
    {"أعلن تنظيم النور مقتل سبعة من عناصره", "سبعة من عناصره: تنظيم النور"},
    {"اشتبكت القوات مع حركة الشباب وقتل 11 مسلحا", "11 مسلحا: حركة الشباب"},
    {"سقط 13 قتيلا بين صفوف المتمردين", "13 قتيلا: المتمردين"},
    {"قتل 11 من عناصر الشرطة", "11 من عناصر الشرطة: الشرطة"},
    {"سقط 13 قتيلا في صفوف المتمردين", "13 قتيلا: المتمردين"},
    {"سقط 13 قتيلا بين المدنيين", "13 قتيلا: المدنيين"},
    {"غرق سبعون مهاجرا بين ليبيا وإيطاليا", "سبعون مهاجرا: -"},
    {"بلغ عدد النازحين العراقيين 300 شخص", "300 شخص: العراقيين"},
    {"انضم 30 رجلا إلى صفوف المتمردين", "30 رجلا: -"},
};

TEST(Figures, have_the_side_that_stands_beside_them) {
    for (const Row& row : kSides) EXPECT_EQ(sides_of(row.text), row.expected) << row.text;
}

const Row kStatements[] = {
    {"وقال مصدر طبي إن الجرحى في حال مستقرة", "وقال say مصدر طبي"},
    {"أكدت الحكومة المحلية أن المعبر مغلق، مضيفة أن الطريق البديل سالك",
     "أكدت confirm الحكومة المحلية; مضيفة say الحكومة المحلية"},
    {"قتل رجلان، بحسب الشرطة", "بحسب say الشرطة"},
    {"وقال شهود عيان: «سمعنا انفجارا قويا»", "وقال say شهود عيان \""},
    {"ونقلت صحيفة محلية عن مسؤول أمني قوله إن المهاجم فر", "ونقلت say مسؤول أمني via صحيفة محلية"},
    {"لم تعلن أي جماعة مسؤوليتها", ""},
    {"وقال الله تعالى إن مع العسر يسرا", ""},
    {"وقال الملك عبد الله إن الحل سياسي", "وقال say عبد الله (الملك)"},
    {"وكان بان كي مون رحب بوقف القتال", "رحب agree بان كي مون"},
    {"وقالت الشرطة إن القتال مستمر. واتهمت المتمردين بخرق الهدنة", "وقالت say الشرطة; واتهمت accuse الشرطة"},
    {"وتضرر منزل رجل يدعى حسن", ""},
    {"وكما نقلت وكالة محلية عن وزارة الصحة، وصلت القافلة", "نقلت say وزارة الصحة via وكالة محلية"},
    {"وصلت القافلة، على ما نقلت وكالة محلية", "على ما نقلت say وكالة محلية"},
    {"وبحسب تقرير لوزارة الصحة ارتفع العدد. وقال علي حسن إن الوضع صعب. وأشار التقرير إلى نقص الدواء",
     "وبحسب say وزارة الصحة; وقال say علي حسن; وأشار say وزارة الصحة"},
    {"وصلت القافلة كما نقلت رويترز عن وزارة الصحة", "نقلت say وزارة الصحة via رويترز"},
    {"ودعت فرنسا إلى التهدئة، ودعت موسكو الطرفين إلى «وقف القتال»",
     "ودعت demand فرنسا; ودعت demand موسكو \""},
    {"ذكرت الإذاعة المحلية نقلا عن مسؤول أمني أن المهاجم فر", "نقلا عن say مسؤول أمني via الإذاعة المحلية"},
    {"وأفادت مصادر طبية بحسب رويترز بأن العدد ارتفع", "وأفادت say مصادر طبية via رويترز"},
    {"عبر مبعوث الأمم المتحدة إلى ليبيا فؤاد سالم عن قلقه",
     "عبر say فؤاد سالم (مبعوث الأمم المتحدة إلى ليبيا)"},
    {"وأفاد بيان لوزارة الصحة بأن العدد ارتفع", "وأفاد say وزارة الصحة"},
    {"يذكر أن المدينة شهدت هجمات مماثلة", ""},
};

TEST(Statements, name_who_says_what) {
    for (const Row& row : kStatements) EXPECT_EQ(statements_of(row.text), row.expected) << row.text;
}

TEST(Statements, tell_by_a_pronoun_what_stands_before_it) {
    const std::string text = "بدأ الجمعة وقف لإطلاق النار اقترحته روسيا. ورحب السكان";
    const auto statements = claims_of(text).statements;
    ASSERT_FALSE(statements.empty());
    const Span said = statements[0].content;
    EXPECT_EQ(statements[0].text, "اقترحته");
    EXPECT_EQ(text.substr(said.begin, said.size()), "بدأ الجمعة وقف لإطلاق النار");
}

TEST(Statements, every_example_of_the_table_reports) {
    const auto lexicon = Lexicon::load();
    ASSERT_TRUE(lexicon);
    for (const Fault& fault : check_reporting_examples(*lexicon, claims_of)) ADD_FAILURE() << fault.message();
}

TEST(EventTable, every_example_happens) {
    const auto lexicon = Lexicon::load();
    ASSERT_TRUE(lexicon);
    for (const Fault& fault : check_event_examples(*lexicon, claims_of)) ADD_FAILURE() << fault.message();
}

TEST(Claims, take_any_text) {
    for (std::string_view text :
         {"", " ", "قال", "وقال:", "مقتل", "\"", "«", "قال «", "أحد", "3", "بينهم طفل", "نقلت عن", "بحسب"})
        claims_of(text);
}

}  // namespace
}  // namespace isnad
