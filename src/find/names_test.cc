#include "find/names.h"

#include <gtest/gtest.h>

#include "find/test_tables.h"
#include "model/names.h"

namespace isnad {
namespace {

using namespace test_tables;

// `place دمشق · person محمد` for the names of a text, in order.
std::string dump(std::string_view text) {
    std::string out;
    for (const Name& name : find_names(read_words(text, text_rules()), text, name_rules())) {
        if (!out.empty()) out += " · ";
        out += std::string(name_of(name.kind)) + " " + name.text;
    }
    return out;
}

struct Case {
    const char* text;
    const char* names;
};

class NamesFound : public testing::TestWithParam<Case> {};

TEST_P(NamesFound, InText) { EXPECT_EQ(dump(GetParam().text), GetParam().names) << GetParam().text; }

INSTANTIATE_TEST_SUITE_P(
    Lexicon, NamesFound,
    testing::Values(Case{"وصل الوفد إلى دمشق وبيروت", "place دمشق · place بيروت"},
                    Case{"انسحبوا من ناغورني قره باغ", "place ناغورني قره باغ"},
                    Case{"اجتمع الوزراء بموسكو", "place موسكو"},
                    Case{"تقرير للأمم المتحدة عن اليمن", "org للأمم المتحدة · place اليمن"},
                    Case{"وصلت القوافل لليمن", "place لليمن"},
                    Case{"لبنان وبوتين وبغداد وكورسك",
                         "place لبنان · person بوتين · place بغداد · place كورسك"},
                    Case{"ذهب إلى الباب وطرق", ""}, Case{"قبلوا اقتراحاً روسياً ووفداً تركيًا", ""},
                    Case{"زار روسيا ثم تركيا", "place روسيا · place تركيا"},
                    Case{"لقاء مع عبد الفتاح البرهان ثم عبدالفتاح البرهان",
                         "person عبد الفتاح البرهان · person عبدالفتاح البرهان"},
                    Case{"بيان حركة حماس", "org حركة حماس"}));

INSTANTIATE_TEST_SUITE_P(
    Persons, NamesFound,
    testing::Values(Case{"قال وزير الخارجية البلغاري ستويان بيتكوف أمس", "person ستويان بيتكوف"},
                    Case{"التقى رئيس الوزراء الأرميني نيكول باشينيان الوفد", "person نيكول باشينيان"},
                    Case{"صرح الناطق باسم وزارة الصحة د. مازن الحوراني",
                         "org وزارة الصحة · person مازن الحوراني"},
                    Case{"وصل العميد الركن سعيد المطروشي إلى المخيم", "person سعيد المطروشي"},
                    Case{"كتب أحمد بن سالم الكعبي رسالة", "person أحمد بن سالم الكعبي"},
                    Case{"قتل أبو طلحة الجزراوي في غارة", "person أبو طلحة الجزراوي"},
                    Case{"زار ولي العهد الأمير فواز بن طارق آل رشدان", "person فواز بن طارق آل رشدان"},
                    Case{"أوضح نجم الدين الساهر أن الطريق مغلق. وأضاف الساهر أنه سيفتح",
                         "person نجم الدين الساهر · person الساهر"},
                    Case{"اطلع على تفاصيل الحادث وحصل على الصور", ""},
                    Case{"تحدثت إلهام كيوان عن القرية", "person إلهام كيوان"},
                    Case{"وأكد محمد أن الناس عادوا", "person محمد"}, Case{"فاز محمد بالجائزة الأولى", ""},
                    Case{"إذا غاب ستويان بيتكوف فإن بيتكوف لن يعود", "person ستويان بيتكوف · person بيتكوف"},
                    Case{"رئيس البلدية الجديد لم يحضر", ""}));

INSTANTIATE_TEST_SUITE_P(
    Places, NamesFound,
    testing::Values(Case{"نزح سكان مدينة الباب وقرية تل الرمان", "place الباب · place تل الرمان"},
                    Case{"في بلدتي الفوعة وكفريا", "place الفوعة · place كفريا"},
                    Case{"سيطروا على قاعدة الريحان الجوية ومطار عدن الدولي",
                         "place قاعدة الريحان الجوية · place مطار عدن الدولي"},
                    Case{"قرب مخيم الزعتري وشارع الملك فيصل", "place مخيم الزعتري · place شارع الملك فيصل"},
                    Case{"وصلوا إلى معسكر 27 شمالا", "place معسكر 27"},
                    Case{"ضرب الزلزال محافظات تعز ولحج وأبين", "place تعز · place لحج · place أبين"},
                    Case{"في منطقة آمنة ومدينة كبيرة", ""}, Case{"نمو قطاع المصارف ومركز التدريب", ""},
                    Case{"فاز الفريق الكروي وحضر الملك المفدى في القرن الخامس الهجري", ""},
                    Case{"ذكر في حديثه أن بنوك البلدة تطلب كفالة مالية", ""},
                    Case{"قصفوا قرية التوزيع في حديثة", "place التوزيع · place حديثة"},
                    Case{"صلوا في مسجد التوحيد", "place مسجد التوحيد"},
                    Case{"قرى لا تصلها الطرق وبلدة شبه خالية", ""}, Case{"ترأس الوفد يوم الخميس", ""},
                    Case{"غادروا حلب القديمة", "place حلب القديمة"},
                    Case{"إقليم كردستان وقطاع غزة", "place إقليم كردستان · place قطاع غزة"}));

INSTANTIATE_TEST_SUITE_P(
    Organisations, NamesFound,
    testing::Values(Case{"أعلنت السلطات التونسية والشرطة التركية",
                         "org السلطات التونسية · org الشرطة التركية"},
                    Case{"نفى الجيش الإسرائيلي ذلك", "org الجيش الإسرائيلي"},
                    Case{"قالت وزارة التربية والتعليم السودانية", "org وزارة التربية والتعليم السودانية"},
                    Case{"وزير الدفاع الروسي والدفاع الروسية", "org الدفاع الروسية"},
                    Case{"ذكرت صحيفة «صوت الوادي» أن", "org صوت الوادي"},
                    Case{"شرطة محافظة واسط", "org شرطة محافظة واسط"},
                    Case{"اللواء 35 والفرقة الثامنة والمنطقة العسكرية الرابعة",
                         "org اللواء 35 · org الفرقة الثامنة · org المنطقة العسكرية الرابعة"},
                    Case{"المجلس الصحي السعودي والمكتب الإعلامي للثورة",
                         "org المجلس الصحي السعودي · org المكتب الإعلامي للثورة"},
                    Case{"اعتقلت الشرطة رجلا وانتشرت قوات الأمن", ""},
                    Case{"تنظيم داعش الإرهابي", "org داعش"},
                    Case{"قوات حزب الله وحكومة أنقرة", "org حزب الله · place أنقرة"}));

// Words that no table holds (invented ones): their look and their neighbours must do.
INSTANTIATE_TEST_SUITE_P(
    Unknown, NamesFound,
    testing::Values(
        Case{"وقال دروبينكو إن الجسر أغلق", "person دروبينكو"},
        Case{"فاز اللاعب البرازيلي موريلسون بالسباق", "person موريلسون"},
        Case{"وصل ستيفن غوردونسكي صباحا", "person ستيفن غوردونسكي"},
        Case{"اتصل فريتسلوف كامبردينو بالشرطة", "person فريتسلوف كامبردينو"},
        Case{"رأى ستيفن المولود في القرية", "person ستيفن"},
        Case{"رحل ستيفن باباجون أول من أمس", "person ستيفن باباجون"},
        Case{"عاد ظافر الحربي مساء", "person ظافر الحربي"}, Case{"بدأ الهجوم الحربي مساء", ""},
        Case{"أهملوا قوانين نيوتن في المدرسة", "person نيوتن"},
        Case{"وقدم الرئيس إلهام علييف اعتذاره", "person إلهام علييف"}, Case{"يبقى الود بيني وبينه", ""},
        Case{"خرج بن سلمان مسرعا", "person بن سلمان"},
        Case{"وقعت الهزة في دروبينكا، ولم تسفر عن شيء", "place دروبينكا"},
        Case{"وصل الملك فيصل الأول وفؤاد الثاني", "person فيصل الأول · person فؤاد الثاني"},
        Case{"زار لويس السادس عشر المدينة", "person لويس السادس عشر"},
        Case{"كتب باري روبنسكي عن دي فابريتسيو", "person باري روبنسكي · person دي فابريتسيو"},
        Case{"رسالة الملك سلمان الثانية", "person سلمان"}, Case{"يسعى إلى الحط من قيمته", ""},
        Case{"قال عماد عطا الله ذلك. بإذن الله عاد", "person عماد عطا الله"},
        Case{"فإن تركيا ردت", "place تركيا"}, Case{"وقال الشمردلي إنه عاد", "person الشمردلي"},
        Case{"هبط سهم فريتس كولدباير في المئة", "org فريتس كولدباير"},
        Case{"اشترت كولدباير إندستريز الهولندية المصنع", "org كولدباير إندستريز"},
        Case{"سكان بلدة زفركان. عاد زفركان هادئا", "place زفركان · place زفركان"},
        Case{"سيناريو آخر ومايونيز وكوماندوس", ""}, Case{"كان في معمعة العمل وفي عنفوان الشباب", ""},
        Case{"هاجمته قوات صالح", "org قوات صالح"},
        Case{"هاجمته قوات علي عبدالله صالح", "person علي عبدالله صالح"},
        Case{"الهيئة العامة للسياحة والآثار", "org الهيئة العامة للسياحة والآثار"},
        Case{"حزب الله اللبناني وحركة حماس الفلسطينية", "org حزب الله · org حركة حماس"},
        Case{"سار بقيادة فتحي مبروك إلى الملعب", "person فتحي مبروك"},
        Case{"قصفوا قاعدة الريحان ثم غادروا القاعدة", "place قاعدة الريحان"},
        Case{"معهد رودان للطب والصحة وطب المناطق الحارة", "org معهد رودان للطب والصحة وطب المناطق الحارة"},
        Case{"أمانة مدينة الرياض ثم غادر الرياض", "org أمانة مدينة الرياض · place الرياض"},
        Case{"المركز الإقليمي للعلوم الزراعية التابع للوزارة", "org المركز الإقليمي للعلوم الزراعية"},
        Case{"أنشأ مؤسسة للإقراض ومعهدا للدراسات", ""},
        Case{"غاب خالد شراحيلي عن التدريب", "person خالد شراحيلي"},
        Case{"سمعنا خطاب كاميرون أمس", "person كاميرون"},
        Case{"فاز ظافر مجرشي وفهد السويلم بالسباق", "person ظافر مجرشي · person فهد السويلم"},
        Case{"قال الدكتور بدر السمحان، إن العيادة مغلقة", "person بدر السمحان"},
        Case{"وقال الدكتور بدر المذكور إن العيادة مغلقة", "person بدر"},
        Case{"طلب الرئيس هادي التأكيد على ذلك", "person هادي"},
        Case{"أصيب عن طريق الخطأ ونقل عن طريق الجو", ""},
        Case{"في بلدة تديرها النساء ومدينة يقل فيها الماء", ""},
        Case{"قدموه لتنظيم حفل ووصلت شركة البناء إلى موقع الصدارة", ""},
        Case{"بيان حركة طلعان وتنظيم هدران", "org حركة طلعان · org هدران"},
        Case{"تكفل بالأمين والتقى بالأمين العام", ""}, Case{"سرقوا سيارة فيراري وجائزة أوسكار", ""},
        Case{"غادر كيفن دي بروين الملاحق من أندية", "person كيفن دي بروين"},
        Case{"زار بوش وبلير وشيراك بغداد", "person بوش · person بلير · person شيراك · place بغداد"},
        Case{"زار بوش وفلاديكوف المجهول بغداد", "person بوش · place بغداد"},
        Case{"لقي مايكل كاريك ترحيبا", "person مايكل كاريك"}, Case{"وصل فريق سان باولو أمس", "org سان باولو"},
        Case{"وقعت الهزة في حي زفركان الثانية", "place زفركان الثانية"},
        Case{"نما قطاع الصناعات ومركز الاستشارات", ""}, Case{"وقال العليان إن الطريق مغلق", "person العليان"},
        Case{"قاد المسلحين تركمان وإيزيديون", ""}, Case{"لولا العقبة المتمثلة في الحمامات المهجورة", ""},
        Case{"وصلوا إلى العقبة الأردنية وإلى العقبة", "place العقبة · place العقبة"},
        Case{"بالطرق السلمية وشربوا المياه الغازية في السلمية", "place السلمية"},
        Case{"رأوا قصور الأداء وبلغ صافي الربح مليونا وأسكنه فسيح جناته", ""},
        Case{"وصلوا إلى صافي", "place صافي"}, Case{"بعد صلاة المغرب عادوا إلى المغرب", "place المغرب"},
        Case{"وقع صدام مسلح في المدينة", ""},
        Case{"أقام معهد رودان للتدريب لتعليم الناس دورة", "org معهد رودان للتدريب"},
        Case{"حضر حازم السويلم ـ طلال مجرشي ـ فهد الراشدي",
             "person حازم السويلم · person طلال مجرشي · person فهد الراشدي"},
        Case{"حسب بيان وزارة المالية الصحفي", "org وزارة المالية"},
        Case{"في اجتماع الحكومة البلغارية الأول", "org الحكومة البلغارية"},
        Case{"وزارة الشؤون الاجتماعية ومجلس الشؤون الاقتصادية",
             "org وزارة الشؤون الاجتماعية · org مجلس الشؤون الاقتصادية"},
        Case{"قوات الأمن البلغاري ومجلس الدفاع الوطني", "org قوات الأمن البلغاري · org مجلس الدفاع الوطني"},
        Case{"وكالة حازم للتوجيه المعنوي", "org وكالة حازم للتوجيه المعنوي"},
        Case{"شكروا سمو أمير منطقة الباحة على ذلك", "place الباحة"},
        Case{"أنقذهم خفر السواحل الكندي", "org خفر السواحل الكندي"},
        Case{"لعب طلال مجرشي وعبدالعزيز الجرسين وفهد السويلم",
             "person طلال مجرشي · person عبدالعزيز الجرسين · person فهد السويلم"}));

std::string entity_of(std::string_view text, std::string_view name) {
    for (const Name& found : find_names(read_words(text, text_rules()), text, name_rules()))
        if (found.text == name) return found.entity;
    return "";
}

TEST(NameEntities, ASurnameIsThePersonNamedLastBeforeIt) {
    const std::string text = "قال حسن الراشدي كلمة. وقال الراشدي شيئا.";
    EXPECT_NE(entity_of(text, "حسن الراشدي"), "");
    EXPECT_EQ(entity_of(text, "الراشدي"), entity_of(text, "حسن الراشدي"));
}

TEST(NameEntities, TwoPersonsOfOneSurnameStayTwo) {
    const std::string text = "حضر حسن الراشدي وحضر خالد الراشدي. وقال الراشدي شيئا.";
    EXPECT_NE(entity_of(text, "حسن الراشدي"), entity_of(text, "خالد الراشدي"));
    EXPECT_EQ(entity_of(text, "الراشدي"), entity_of(text, "خالد الراشدي"));
}

std::string rule_of(std::string_view text, std::string_view name) {
    for (const Name& found : find_names(read_words(text, text_rules()), text, name_rules()))
        if (found.text == name) return found.rule.substr(found.rule.rfind(' ') + 1);
    return "";
}

TEST(NameEntities, ALoneSurnameIsLeftToOtherTexts) {
    EXPECT_EQ(rule_of("وقال المتحدث بارانيشيف إن الطريق مغلق", "بارانيشيف"), "alias.lone");
    EXPECT_EQ(rule_of("قال سيرغي بارانيشيف كلمة. وقال بارانيشيف شيئا.", "بارانيشيف"), "alias.surname");
    EXPECT_EQ(rule_of("وقال الشيخ محمد إن الطريق مغلق", "محمد"), "alias.own");  // too many are called so
}

TEST(NameEntities, ABodyIsTheOneWhoseNameItBegins) {
    const std::string text = "قالت وزارة الداخلية البلغارية كلمة. وأضافت وزارة الداخلية شيئا.";
    EXPECT_EQ(entity_of(text, "وزارة الداخلية"), entity_of(text, "وزارة الداخلية البلغارية"));
    const std::string two = text + " وردت وزارة الداخلية الكندية.";
    EXPECT_NE(entity_of(two, "وزارة الداخلية"), entity_of(two, "وزارة الداخلية البلغارية"));
}

TEST(NameEntities, TheWordsBeforeANameTellOfWhichStateItIs) {
    const auto nation = [](std::string_view text, std::string_view name) -> uint16_t {
        for (const Name& n : find_names(read_words(text, text_rules()), text, name_rules()))
            if (n.text == name) return n.nation;
        return 1;
    };
    EXPECT_EQ(nation("قال الرئيس البلغاري ستويان بيتكوف", "ستويان بيتكوف"), nation_of_code("BG"));
    EXPECT_EQ(nation("قال الوزير البلغاري السيد بيتكوف", "بيتكوف"), nation_of_code("BG"));
    EXPECT_EQ(nation("قال ستويان بيتكوف", "ستويان بيتكوف"), 0);
    EXPECT_EQ(nation("وصل الطالب البلغاري بجامعة سوفيا", "جامعة سوفيا"), 0);
    EXPECT_EQ(nation("أعلنت الحكومة الكندية ووزارة الداخلية أمس", "وزارة الداخلية"), nation_of_code("CA"));
}

TEST(NameEntities, ATribesSurnameIsWhoseTheTextSays) {
    const std::string own = "قال بندر المالكي إن المدرسة جاهزة. وأشار المالكي إلى ذلك.";
    EXPECT_EQ(entity_of(own, "المالكي"), entity_of(own, "بندر المالكي"));
    const std::string both = "حضر نوري المالكي ثم قال بندر المالكي إنه عاد. وأشار المالكي إلى ذلك.";
    EXPECT_EQ(entity_of(both, "المالكي"), entity_of(both, "نوري المالكي"));
    EXPECT_NE(entity_of("قال جورج بوش الأب", "جورج بوش الأب"), entity_of("قال جورج بوش", "جورج بوش"));
}

TEST(NameEntities, AFatherIsNotHisSon) {
    const std::string text = "حضر فهد بن راشد بن ماجد آل رشدان ثم تحدث راشد بن ماجد. وغادر فهد بن راشد.";
    EXPECT_NE(entity_of(text, "راشد بن ماجد"), entity_of(text, "فهد بن راشد بن ماجد آل رشدان"));
    EXPECT_EQ(entity_of(text, "فهد بن راشد"), entity_of(text, "فهد بن راشد بن ماجد آل رشدان"));
    const std::string kin = "حضر فهد بن راشد بن ماجد آل رشدان ثم تحدث فهد بن ماجد آل رشدان.";
    EXPECT_NE(entity_of(kin, "فهد بن ماجد آل رشدان"), entity_of(kin, "فهد بن راشد بن ماجد آل رشدان"));
}

TEST(NameEntities, ABodyOfAnotherStateIsAnother) {
    const auto body = [](const char* name) { return entity_of(std::string("قالت ") + name, name); };
    EXPECT_EQ(body("المقاومة الشعبية اليمنية"), body("المقاومة الشعبية"));
    EXPECT_NE(body("المقاومة الشعبية الكندية"), body("المقاومة الشعبية"));
}

TEST(NameEntities, TheForcesOfACoalitionAreThoseThatTheTextNames) {
    const std::string text = "أعلن التحالف العربي هدنة. وغادرت قوات التحالف الميناء.";
    EXPECT_EQ(entity_of(text, "قوات التحالف"), entity_of(text, "التحالف العربي"));
    EXPECT_NE(entity_of("غادرت قوات التحالف الميناء", "قوات التحالف"), entity_of(text, "التحالف العربي"));
}

TEST(NameEntities, SpellingsAcrossTextsAreOne) {
    EXPECT_EQ(entity_of("زار أمريكا", "أمريكا"), entity_of("زار الولايات المتحدة", "الولايات المتحدة"));
    EXPECT_EQ(entity_of("في ستيباناكرت", "ستيباناكرت"), entity_of("في خانكندي", "خانكندي"));
    EXPECT_NE(entity_of("في غانا", "غانا"), entity_of("في غينيا", "غينيا"));
}

}  // namespace
}  // namespace isnad
