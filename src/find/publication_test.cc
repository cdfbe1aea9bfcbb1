#include "find/publication.h"

#include <gtest/gtest.h>

#include "find/test_tables.h"

namespace isnad {
namespace {

using namespace test_tables;

struct Row {
    std::string_view text;
    std::string_view from;  // known from elsewhere, "" if not
    std::string_view to;
    std::string_view expected;
};

void PrintTo(const Row& row, std::ostream* out) { *out << row.text; }

class DaysOfWriting : public testing::TestWithParam<Row> {};

TEST_P(DaysOfWriting, AreNarrowed) {
    const Row& row = GetParam();
    const DayRange known{Day::parse(row.from), Day::parse(row.to)};
    const auto dates = find_dates(read_words(row.text, text_rules()), row.text, known, date_rules());
    const DayRange days = days_of_writing(clues_to_writing(dates), known);
    EXPECT_EQ(day_text(days.from) + ".." + day_text(days.to), row.expected);
}

constexpr Row kRows[] = {
    // The last Saturday before the day of capture, a Wednesday.
    {"بدأت اليوم السبت محادثات", "", "2019-05-15", "?..2019-05-11"},
    {"بدأت أمس الجمعة محادثات", "", "2019-05-15", "?..2019-05-11"},
    // A week within which only one Saturday lies.
    {"بدأت اليوم السبت محادثات", "2019-05-09", "2019-05-15", "2019-05-11..2019-05-11"},
    // What is told as past bounds from below.
    {"اندلعت الحرب عام 2016 وبدأت اليوم الثلاثاء محادثات", "", "", "2016-01-05..?"},
    {"جمعت المعونة حتى 20 نيسان وبدأت اليوم السبت محادثات", "2019-03-01", "2019-12-31",
     "2019-04-20..2019-08-17"},
    {"بدأت اليوم السبت 11 أيار 2019 محادثات", "", "", "2019-05-11..2019-05-11"},
    // A year to come tells nothing.
    {"ستكتمل بحلول 2030 كما قيل اليوم الأحد", "", "2019-05-15", "?..2019-05-12"},
    // Two weekdays: the one told more often.
    {"قال اليوم الأحد إن أمس السبت كان هادئا، وقال مساء اليوم السبت", "2019-05-10", "2019-05-14",
     "2019-05-12..2019-05-12"},
    // Words that contradict what is known are left out of account.
    {"بدأت عام 2020 الأعمال", "", "2019-05-15", "?..2019-05-15"},
    {"لا شيء هنا", "", "2019-05-15", "?..2019-05-15"},
};
INSTANTIATE_TEST_SUITE_P(Rows, DaysOfWriting, testing::ValuesIn(kRows));

// Below another article: that weekday if it is close before the capture, a Wednesday.
TEST(DaysBelowAnother, are_those_just_before_capture) {
    constexpr Row kBelow[] = {
        {"بدأت اليوم الثلاثاء محادثات", "", "2019-05-15", "2019-05-14..2019-05-14"},
        {"بدأت أمس الثلاثاء محادثات", "", "2019-05-15", "2019-05-15..2019-05-15"},
        {"بدأت اليوم الأحد محادثات", "", "2019-05-15", "?..2019-05-12"},
        {"بدأت محادثات", "", "2019-05-15", "?..2019-05-15"},
    };
    for (const Row& row : kBelow) {
        const DayRange known{Day::parse(row.from), Day::parse(row.to)};
        const auto dates = find_dates(read_words(row.text, text_rules()), row.text, known, date_rules());
        const WrittenClues clues = clues_to_writing(dates);
        const DayRange days = days_below_another(clues, days_of_writing(clues, known), *known.to);
        EXPECT_EQ(day_text(days.from) + ".." + day_text(days.to), row.expected) << row.text;
    }
}

}  // namespace
}  // namespace isnad
