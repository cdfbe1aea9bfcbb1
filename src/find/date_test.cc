#include "find/date.h"

#include <gtest/gtest.h>

#include "find/date_rules.h"
#include "text/text_rules.h"

namespace isnad {
namespace {

const Lexicon& lexicon() {
    static const auto loaded = Lexicon::load();
    return *loaded;
}
const DateRules& rules() {
    static const auto loaded = DateRules::load(lexicon());
    return *loaded;
}
const TextRules& text_rules() {
    static const auto loaded = TextRules::load(lexicon());
    return *loaded;
}

std::string day_text(std::optional<Day> day) { return day ? day->iso() : "?"; }

// `from..to grain [words]`, one day once; durations as `value unit [words]`.
std::string dump(std::string_view text, DayRange written) {
    std::string out;
    for (const Date& d : find_dates(read_words(text, text_rules()), text, written, rules())) {
        if (!out.empty()) out += "; ";
        if (d.kind == DateKind::duration) {
            std::string value = std::to_string(d.value);
            value.erase(value.find_last_not_of('0') + 1);
            if (value.ends_with(".")) value.pop_back();
            out += value;
        } else {
            out += day_text(d.days.from);
            if (d.days.from != d.days.to) out += ".." + day_text(d.days.to);
            if (d.calendar != Calendar::gregorian) out += " " + std::string(name_of(d.calendar));
        }
        if (d.grain != TimeUnit::day || d.kind == DateKind::duration)
            out += " " + std::string(name_of(d.grain));
        out += " [" + std::string(under(d.span, text)) + "]";
    }
    return out;
}

struct Row {
    std::string_view text;
    std::string_view expected;
};

void PrintTo(const Row& row, std::ostream* out) { *out << row.text; }

// Seen from Saturday, 14 March 2020.
class Dates : public testing::TestWithParam<Row> {};

TEST_P(Dates, AreRead) {
    const auto written = Day::parse("2020-03-14");
    EXPECT_EQ(dump(GetParam().text, {written, written}), GetParam().expected);
}

constexpr Row kAbsolute[] = {
    {"في 23 سبتمبر (أيلول) 2018", "2018-09-23 [23 سبتمبر (أيلول) 2018]"},
    {"يوم 5 تموز/يوليو 2019", "2019-07-05 [5 تموز/يوليو 2019]"},
    {"الثاني والعشرين من غشت 2011", "2011-08-22 [الثاني والعشرين من غشت 2011]"},
    {"18 جويلية 2012 و3 أوت 2012", "2012-07-18 [18 جويلية 2012]; 2012-08-03 [3 أوت 2012]"},
    {"الاثنين 9 كانون الأول 2019", "2019-12-09 [الاثنين 9 كانون الأول 2019]"},
    {"10 محرم 1441 هـ", "2019-09-09..2019-09-11 hijri [10 محرم 1441 هـ]"},
    {"الاثنين الموافق 18/ 10/ 1436هـ", "2015-08-03 hijri [الاثنين الموافق 18/ 10/ 1436هـ]"},
    {"يوم الأحد (10/ شوال / 1436هـ)", "2015-07-26 hijri [الأحد (10/ شوال / 1436هـ)]"},
    {"22 بهمن 1398", "2020-02-11 persian [22 بهمن 1398]"},
    {"21-04-2016 و2016/04/21 و4/22/2016",
     "2016-04-21 [21-04-2016]; 2016-04-21 [2016/04/21]; 2016-04-22 [4/22/2016]"},
    {"عام 2009 ومنذ 2011", "2009-01-01..2009-12-31 year [عام 2009]; 2011-01-01..2011-12-31 year [2011]"},
    {"حزيران 1967", "1967-06-01..1967-06-30 month [حزيران 1967]"},
    {"عامي 2013 و2014", "2013-01-01..2014-12-31 year [عامي 2013 و2014]"},
    {"القرن الـ21", "2001-01-01..2100-12-31 century [القرن الـ21]"},
    {"القرن التاسع عشر", "1801-01-01..1900-12-31 century [القرن التاسع عشر]"},
    {"ثمانينيات القرن الماضي", "1980-01-01..1989-12-31 decade [ثمانينيات القرن الماضي]"},
    {"الربع الثالث من عام 2016", "2016-07-01..2016-09-30 month [الربع الثالث من عام 2016]"},
};
INSTANTIATE_TEST_SUITE_P(Absolute, Dates, testing::ValuesIn(kAbsolute));

constexpr Row kRelative[] = {
    {"وصلوا اليوم السبت", "2020-03-14 [اليوم السبت]"},
    {"وصلوا أمس الجمعة", "2020-03-13 [أمس الجمعة]"},
    {"أول من أمس وبعد غد", "2020-03-12 [أول من أمس]; 2020-03-16 [بعد غد]"},
    {"وصلوا مساء الأربعاء", "2020-03-11 [الأربعاء]"},
    {"قال السبت إن", "2020-03-14 [السبت]"},
    {"الثلاثاء الماضي والأحد المقبل", "2020-03-10 [الثلاثاء الماضي]; 2020-03-15 [الأحد المقبل]"},
    {"من المقرر أن يجتمعوا الخميس", "2020-03-19 [الخميس]"},
    {"الأسبوع الماضي", "2020-03-02..2020-03-08 week [الأسبوع الماضي]"},
    {"هذا العام والعام المقبل",
     "2020-01-01..2020-12-31 year [هذا العام]; 2021-01-01..2021-12-31 year [العام المقبل]"},
    {"قبل ثلاثة أيام", "2020-03-11 [قبل ثلاثة أيام]"},
    {"قبل ثلاثة أيام من الاقتراع", "3 day [ثلاثة أيام]"},
    {"الأيام الثلاثة الماضية", "2020-03-11..2020-03-13 [الأيام الثلاثة الماضية]"},
    {"آخر عشر سنوات", "2010-03-14..2020-03-13 year [آخر عشر سنوات]"},
    {"مطلع شباط", "2020-02-01..2020-02-15 month [مطلع شباط]"},
    {"أواخر كانون الأول", "2019-12-16..2019-12-31 month [أواخر كانون الأول]"},
    {"22 أيلول الماضي و2 نيسان المقبل", "2019-09-22 [22 أيلول الماضي]; 2020-04-02 [2 نيسان المقبل]"},
    {"20 كانون الأول", "2019-12-20 [20 كانون الأول]"},
    {"مارس الضغط وفي مارس", "2020-03-01..2020-03-31 month [مارس]"},
    {"في اليوم الثاني من السباق", ""},
    {"وصل الليلة قبل الماضية", "2020-03-12 [الليلة قبل الماضية]"},
    {"بعد صلاة الجمعة", ""},
    {"من جانب واحد الأسبوع الماضي", "2020-03-02..2020-03-08 week [الأسبوع الماضي]"},
    {"دول مجموعة السبع اليوم", "2020-03-14 [اليوم]"},
    {"في إب وسط البلاد وفي آب", "2019-08-01..2019-08-31 month [آب]"},
    {"في العشرينيات من عمره", ""},
    {"وتعادلوا بعد ساعتين", "2 hour [ساعتين]"},
    {"عطلة نهاية الأسبوع", "2020-03-14..2020-03-15 week [عطلة نهاية الأسبوع]"},
    {"صحيفة «اليوم» السعودية", ""},
};
INSTANTIATE_TEST_SUITE_P(Relative, Dates, testing::ValuesIn(kRelative));

constexpr Row kRanges[] = {
    {"بين 1988 و1994", "1988-01-01..1994-12-31 year [بين 1988 و1994]"},
    {"من 2 إلى 7 شباط 2019", "2019-02-02..2019-02-07 [من 2 إلى 7 شباط 2019]"},
    {"19-20 تشرين الثاني", "2019-11-19..2019-11-20 [19-20 تشرين الثاني]"},
    {"من الجمعة إلى الأحد", "2020-03-13..2020-03-15 [من الجمعة إلى الأحد]"},
    {"بين سبتمبر (أيلول) ويناير (كانون الثاني) الماضيين",
     "2019-09-01..2020-01-31 month [بين سبتمبر (أيلول) ويناير (كانون الثاني) الماضيين]"},
    {"ليل السبت الأحد وليل الاثنين - الثلاثاء",
     "2020-03-14..2020-03-15 [السبت الأحد]; 2020-03-09..2020-03-10 [الاثنين - الثلاثاء]"},
    {"من 2 أكتوبر إلى 22 نوفمبر 2018", "2018-10-02..2018-11-22 [من 2 أكتوبر إلى 22 نوفمبر 2018]"},
};
INSTANTIATE_TEST_SUITE_P(Ranges, Dates, testing::ValuesIn(kRanges));

constexpr Row kDurations[] = {
    {"خلال 24 ساعة", "24 hour [24 ساعة]"},
    {"لمدة شهرين ونصف", "2.5 month [شهرين ونصف]"},
    {"عام وثلاثة أشهر", "15 month [عام وثلاثة أشهر]"},
    {"استمر أسبوعا كاملا", "1 week [أسبوعا كاملا]"},
    {"رجل (35 عاما) غادر", ""},
    {"البالغ من العمر 35 عاما", ""},
    {"في يوم مشمس", ""},
    {"الساعة العاشرة وعشرين دقيقة", ""},
    {"بين 17 و22 عاما من عمره", ""},
};
INSTANTIATE_TEST_SUITE_P(Durations, Dates, testing::ValuesIn(kDurations));

// Where the day of writing is not known.
TEST(DatesWithoutDay, LeaveRelativeDaysOpen) {
    EXPECT_EQ(dump("اليوم السبت 7 آذار 2020 والأحد", {}), "2020-03-07 [اليوم السبت 7 آذار 2020]; ? [الأحد]");
    const auto from = Day::parse("2020-03-10"), to = Day::parse("2020-03-14");
    EXPECT_EQ(dump("أمس", {from, to}), "2020-03-09..2020-03-13 [أمس]");
    EXPECT_EQ(dump("أمس", {std::nullopt, to}), "?..2020-03-13 [أمس]");
}

}  // namespace
}  // namespace isnad
