#include "find/number.h"

#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

#include "find/number_rules.h"
#include "find/test_tables.h"
#include "model/names.h"

namespace isnad {
namespace {

using namespace test_tables;

std::vector<Number> numbers_of(std::string_view text) {
    return find_numbers(read_words(text, text_rules()), text, number_rules());
}

std::string bound_text(std::optional<double> bound) {
    std::ostringstream out;
    if (bound) out.precision(15), out << *bound;
    return out.str();
}

// `low..high qualifier kind why [words]`; what is exact, a number, or counts is left out, equal bounds stand
// once.
std::string dump(std::string_view text) {
    std::string out;
    for (const Number& n : numbers_of(text)) {
        if (!out.empty()) out += "; ";
        const bool one = n.bounds.low == n.bounds.high;
        out += n.kind == NumberKind::ordinal ? value_text(n)
               : one                         ? bound_text(n.bounds.low)
                                             : bound_text(n.bounds.low) + ".." + bound_text(n.bounds.high);
        if (n.qualifier != Qualifier::exact) out += " " + std::string(name_of(n.qualifier));
        if (n.kind != NumberKind::number) out += " " + std::string(name_of(n.kind));
        if (!n.counts() && !(n.kind == NumberKind::ordinal && n.why == NotCount::ordinal))
            out += " " + std::string(name_of(n.why));
        if (!n.currency.empty()) out += " " + n.currency;
        if (n.suspicious) out += " suspicious";
        out += " [" + std::string(under(n.span, text)) + "]";
    }
    return out;
}

struct Row {
    std::string_view text;
    std::string_view expected;
};

void PrintTo(const Row& row, std::ostream* out) { *out << row.text; }

class Numbers : public testing::TestWithParam<Row> {};

TEST_P(Numbers, AreRead) { EXPECT_EQ(dump(GetParam().text), GetParam().expected); }

constexpr Row kComposition[] = {
    {"عبر ستة وعشرون مهاجرا", "26 [ستة وعشرون]"},
    {"نقل ثمانية عشر مصابا", "18 [ثمانية عشر]"},
    {"وزعت ثلاث مئة وواحدا وثلاثين سلة", "331 [ثلاث مئة وواحدا وثلاثين]"},
    {"وصل ألفان وثلاثمئة نازح", "2300 [ألفان وثلاثمئة]"},
    {"غادر خمسة آلاف ومئتا شخص", "5200 [خمسة آلاف ومئتا]"},
    {"يعيش هنا 120 ألفاً", "120000 [120 ألفاً]"},
    {"أرسلت 5 آلاف خيمة", "5000 [5 آلاف]"},
    {"نحو 12 ألفا و300 جندي", "12300 about [نحو 12 ألفا و300]"},
    {"مليون ونصف المليون نازح", "1500000 [مليون ونصف المليون]"},
    {"ثلاثة ملايين وربع مليون", "3250000 [ثلاثة ملايين وربع مليون]"},
    {"ألفا شخص وألفاً", "2000 [ألفا]; 1000 [ألفاً]"},
    {"مئتي ألف أسرة", "200000 [مئتي ألف]"},
    {"1.2 مليار و٦٬٥٠٠", "1200000000 [1.2 مليار]; 6500 [٦٬٥٠٠]"},
    {"3 ملايين و200 ألف و6.500", "3200000 [3 ملايين و200 ألف]; 6500 [6.500]"},
    {"نقل 6500 ألف شخص", "6500000 suspicious [6500 ألف]"},
    {"مئة و5 آلاف", "100 [مئة]; 5000 [5 آلاف]"},
    {"أكثر من «4» آلاف مقعد", "4000.. more_than [أكثر من «4» آلاف]"},
    {"(9) تسعة حراس", "9 [9) تسعة]"},
    {"ثلاثة أرباع المقاعد", "0.75 fraction [ثلاثة أرباع]"},
    {"ربع مليون ساكن", "250000 [ربع مليون]"},
    {"مئة وثلاثة أرباع المتر", "100.75 [مئة وثلاثة أرباع]"},
    {"خمسة فاصلة ستة في المئة", "5.6 percent [خمسة فاصلة ستة في المئة]"},
    {"27 مليوناً 243 ألفاً و15 ريالا", "27243015 money rial [27 مليوناً 243 ألفاً و15 ريالا]"},
    {"الأبيات الأحد عشر", "11 [الأحد عشر]"},
    {"4 آلاف و3 مئة و21", "4321 [4 آلاف و3 مئة و21]"},
    {"26،013,94", "26013.94 [26،013,94]"},
    {"خمس المساحة وخمس سفن", "0.2 fraction [خمس]; 5 [خمس]"},
};
INSTANTIATE_TEST_SUITE_P(Composition, Numbers, testing::ValuesIn(kComposition));

constexpr Row kVague[] = {
    {"عشرات الآلاف من العمال", "20000.. vague [عشرات الآلاف]"},
    {"مئات الآلاف وآلاف الطلاب", "200000.. vague [مئات الآلاف]; 2000.. vague [آلاف]"},
    {"بضعة أشخاص وبضع مئات", "3..9 vague [بضعة]; 300..900 vague [بضع مئات]"},
    {"عدة مدن ومناطق عدة", "2.. vague [عدة]; 2.. vague [عدة]"},
    {"عدد كبير من التجار", "2.. vague [عدد كبير من]"},
    {"العديد من القرى", "2.. vague [العديد من]"},
    {"عدد التجار", ""},
};
INSTANTIATE_TEST_SUITE_P(Vague, Numbers, testing::ValuesIn(kVague));

constexpr Row kBounds[] = {
    {"ما لا يقل عن 200 عامل", "200.. at_least [ما لا يقل عن 200]"},
    {"14 بحارا أجنبيا على الأقل", "14.. at_least [14]"},
    {"40 قاربا في الأقل", "40.. at_least [40]"},
    {"لا تزيد كلفتها غالبا على 15 ألف ريال",
     "..15000 up_to money rial [لا تزيد كلفتها غالبا على 15 ألف ريال]"},
    {"زهاء مئة متطوع", "100 about [زهاء مئة]"},
    {"يصل إلى 70 سفينة", "..70 up_to [يصل إلى 70]"},
    {"أقل من ألف", "..1000 less_than [أقل من ألف]"},
    {"وصل 3 وفود وعلى الأقل 20 صحافيا", "3 [3]; 20.. at_least [على الأقل 20]"},
    {"بين 10 و15 حافلة", "10..15 range [بين 10 و15]"},
    {"من عشرين إلى ثلاثين زورقا", "20..30 range [من عشرين إلى ثلاثين]"},
    {"ما بين 50 إلى 60 ألف دولار", "50000..60000 range money USD [ما بين 50 إلى 60 ألف دولار]"},
    {"10-15 ألف رأس", "10000..15000 range [10-15 ألف]"},
    {"بين خمسة وعشرين جملا", "5..20 range [بين خمسة وعشرين]"},
    {"ارتفع عدد الفائزين من 20 إلى 30", "20 [20]; 30 [30]"},
    {"ثلاثة أو أربعة رجال", "3..4 range [ثلاثة أو أربعة]"},
    {"من خمس إلى عشر مدن", "5..10 range [من خمس إلى عشر]"},
    {"ما لا يقل عن 300 بيت و70 متجرا", "300.. at_least [ما لا يقل عن 300]; 70.. at_least [70]"},
    {"سلموا ست عربات وأكثر من 90 صندوقا", "6 [ست]; 90.. more_than [أكثر من 90]"},
    {"خمسة بحارة بينهم فتى على الأقل", "5 [خمسة]"},
    {"خمسون على الأقل من السكان", "50.. at_least [خمسون على الأقل]"},
    {"قال إن 98 رجلا", "98 [98]"},
};
INSTANTIATE_TEST_SUITE_P(Bounds, Numbers, testing::ValuesIn(kBounds));

constexpr Row kDuals[] = {
    {"وصل قتيلان", "2 [قتيلان]"},
    {"كلف دولارين ودينارين كويتيين ونام سنتين", "2 money USD [دولارين]; 2 money dinar [دينارين]"},
    {"فاز بنتيجة هدفين لهدف", "2 score [هدفين]"},
    {"أوقف جنديين", "2 [جنديين]"},
    {"عسكريين وصلوا", ""},
    {"عسكريين تركيين اثنين", "2 [عسكريين تركيين اثنين]"},
    {"كوبا أو كوبين", "1..2 range [كوبا أو كوبين]"},
    {"طالبان والبلدان وكمين", ""},
    {"وأثنى على زوجتي الصالحة في بيتي", ""},
    {"محافظتي صنعاء وعدن", "2 [محافظتي]"},
    {"بعض العاملين والقرصان والإخوان", ""},
    {"محطتي حافلات ورحلتي في القطار", "2 [محطتي]"},
    {"وقنبلتان وللمدرستين", "2 [قنبلتان]; 2 [لمدرستين]"},
    {"رجلا أمن ورجلا غريبا", "2 [رجلا]"},
    {"وأصيب جنديان ونجا اثنان", "2 [جنديان]; 2 [اثنان]"},
    {"مقتل مدنيَّين", "2 [مدنيَّين]"},
};
INSTANTIATE_TEST_SUITE_P(Duals, Numbers, testing::ValuesIn(kDuals));

constexpr Row kKinds[] = {
    {"20 في المئة و%30 و40٪", "20 percent [20 في المئة]; 30 percent [%30]; 40 percent [40٪]"},
    {"بنسبة عشرين بالمائة", "20 percent [عشرين بالمائة]"},
    {"$20 و30 يورو", "20 money USD [$20]; 30 money EUR [30 يورو]"},
    {"300 دينار كويتي", "300 money KWD [300 دينار كويتي]"},
    {"الدورة الحادية والعشرون", "21 ordinal [الحادية والعشرون]"},
    {"الفصل الثاني عشر", "12 ordinal [الثاني عشر]"},
    {"آخر قافلة وشخص آخر", "end+0 ordinal [آخر]"},
    {"قبل الأخير", "end-1 ordinal [قبل الأخير]"},
    {"الجولة الأولى وتقرير أولي", "1 ordinal [الأولى]"},
    {"واحد من ثلاثة وواحد في المئة", "0.333333333333333 fraction [واحد من ثلاثة]; 1 percent [واحد في المئة]"},
};
INSTANTIATE_TEST_SUITE_P(Kinds, Numbers, testing::ValuesIn(kKinds));

constexpr Row kNoCounts[] = {
    {"عام 1999", "1999 year [1999]"},
    {"في 2011", "2011 year [2011]"},
    {"في 2000 قرية", "2000 [2000]"},
    {"البالغ من العمر 35", "35 age [35]"},
    {"الساعة 9", "9 time [9]"},
    {"في السادسة والنصف مساء", "6 ordinal time [السادسة]; 0.5 fraction time [النصف]"},
    {"الرقم +90 212 555 0199 متاح", "90 phone [90]; 212 phone [212]; 555 phone [555]; 199 phone [0199]"},
    {"5 درجات تحت الصفر", "5 measure [5]; ..0 less_than name [تحت الصفر]"},
    {"ثلاثة أهداف دون رد", "3 score [ثلاثة]"},
    {"القرار 1701", "1701 reference [1701]"},
    {"مجموعة السبع", "7 name [السبع]"},
    {"فاز الفريق 2-1", "2..1 score [2-1]"},
    {"مسافة 20 كيلومترا", "20 measure [20]"},
    {"1- نظافة المحل. 2- حفظ المواد", "1 reference [1]; 2 reference [2]"},
    {"العام الدراسي الجديد 1436-1437", "1436..1437 range year [1436-1437]"},
    {"دور الثمانية", "8 reference [الثمانية]"},
    {"الساعة الخامسة والنصف", "5 ordinal time [الخامسة]; 0.5 fraction time [النصف]"},
    {"القراران 2254 و1701", "2 [القراران]; 2254 reference [2254]; 1701 reference [1701]"},
    {"مقاتلات إف-16", "16 name [16]"},
    {"الدورة الـ76 والدول الـ28", "76 ordinal [76]; 28 [28]"},
    {"أي واحد تفضل", ""},
    {"مرة واحدة وخمسة أشهر ونصف", "1 times [واحدة]; 5 duration [خمسة]; 0.5 fraction duration [نصف]"},
    {"كميات كبيرة ولست أدري", ""},
    {"بسعر 12ر49 للبرميل", ""},
    {"عند الدقيقة 73", "73 time [73]"},
    {"راجع https://example.org/a?b=305&c=20 غدا", ""},
    {"خمس مرات في 3 أيام", "5 times [خمس]; 3 duration [3]"},
};
INSTANTIATE_TEST_SUITE_P(NoCounts, Numbers, testing::ValuesIn(kNoCounts));

}  // namespace
}  // namespace isnad
