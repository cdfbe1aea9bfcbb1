#include "find/time.h"

#include <gtest/gtest.h>

#include "find/test_tables.h"
#include "find/time_rules.h"

namespace isnad {
namespace {

using namespace test_tables;

const TimeRules& time_rules() {
    static const auto all = TimeRules::load(lexicon());
    return loaded(all);
}

std::vector<Time> times_of(std::string_view text) {
    const auto written = Day::parse("2020-03-14");
    const Words words = read_words(text, text_rules());
    return find_times(words, text, find_dates(words, text, {written, written}, date_rules()), time_rules(),
                      date_rules());
}

// `TIMEX [words]`, with `?` where nothing tells the half of the day.
std::string dump(std::string_view text) {
    std::string out;
    for (const Time& t : times_of(text)) {
        if (!out.empty()) out += "; ";
        out += timex_of(t);
        if (t.clock && !t.clock->half_told) out += '?';
        out += " [" + std::string(under(t.span, text)) + "]";
    }
    return out;
}

struct Row {
    std::string_view text;
    std::string_view expected;
};

void PrintTo(const Row& row, std::ostream* out) { *out << row.text; }

// Seen from Saturday, 14 March 2020.
class Times : public testing::TestWithParam<Row> {};

TEST_P(Times, AreRead) { EXPECT_EQ(dump(GetParam().text), GetParam().expected); }

constexpr Row kClock[] = {
    {"الساعة الثالثة والنصف مساء", "T15:30 [الساعة الثالثة والنصف مساء]"},
    {"عند الساعة الثامنة إلا ربعا صباحا", "T07:45 [الساعة الثامنة إلا ربعا صباحا]"},
    {"في الساعة الحادية عشرة", "T11:00? [الساعة الحادية عشرة]"},
    {"الساعة الخامسة والنصف إلا ثلاث دقائق", "T05:27? [الساعة الخامسة والنصف إلا ثلاث دقائق]"},
    {"الساعة التاسعة وخمس وعشرين دقيقة ليلا", "T21:25 [الساعة التاسعة وخمس وعشرين دقيقة ليلا]"},
    {"بحلول الساعة 1530 بتوقيت غرينتش", "T15:30Z [الساعة 1530 بتوقيت غرينتش]"},
    {"أقلعت في 7:05 صباحا (05:05 ت غ)", "T07:05 [7:05 صباحا]; T05:05Z [05:05 ت غ]"},
    {"عند الساعة 8.20 مساء", "T20:20 [الساعة 8.20 مساء]"},
    {"الساعة 52: 9 مساء", "T21:52 [الساعة 52: 9 مساء]"},
    {"الساعة 45ر09 بتوقيت جرينتش", "T09:45Z? [الساعة 45ر09 بتوقيت جرينتش]"},
    {"انتهت في 23:14:05", "T23:14:05 [23:14:05]"},
    {"وصلوا في الثانية عشرة ظهرا", "T12:00 [الثانية عشرة ظهرا]"},
    {"عند الثالثة", "T03:00? [الثالثة]"},
    {"سنلتقي في السابعة", "T07:00? [السابعة]"},
    {"الواحدة والربع بعد منتصف الليل", "T01:15 [الواحدة والربع بعد منتصف الليل]"},
    {"حتى منتصف الليل", "T00:00 [منتصف الليل]"},
    {"بعد الظهر الساعة 7", "T19:00 [الساعة 7]"},
};
INSTANTIATE_TEST_SUITE_P(Clock, Times, testing::ValuesIn(kClock));

constexpr Row kDays[] = {
    {"في التاسعة من مساء أمس", "2020-03-13T21:00 [التاسعة من مساء]"},
    {"مساء أمس عند الساعة الثامنة", "2020-03-13TEV [مساء]; 2020-03-13T20:00 [الساعة الثامنة]"},
    {"وصلت فجر الأربعاء", "2020-03-11TMO [فجر]"},
    {"عادوا أمس مساء", "2020-03-13TEV [مساء]"},
    {"اشتبكوا ليل السبت الأحد", "TNI [ليل]"},
    {"منتصف ليل الخميس", "2020-03-12T00:00 [منتصف ليل]"},
};
INSTANTIATE_TEST_SUITE_P(Days, Times, testing::ValuesIn(kDays));

constexpr Row kRanges[] = {
    {"من الخامسة إلى السابعة مساء", "T17:00 [الخامسة]; T19:00 [السابعة مساء]"},
    {"بين 5 و6 بعد الظهر", "T17:00 [5]; T18:00 [6 بعد الظهر]"},
    {"من الساعة 4:00 حتى 6:30 عصرا", "T16:00 [الساعة 4:00]; T18:30 [6:30 عصرا]"},
    {"من 8 صباحا حتى 3 عصرا", "T08:00 [8 صباحا]; T15:00 [3 عصرا]"},
};
INSTANTIATE_TEST_SUITE_P(Ranges, Times, testing::ValuesIn(kRanges));

constexpr Row kNone[] = {
    {"سورة البقرة 2:30", ""},
    {"فاز الفريق 25:20", ""},
    {"النتيجة 3:2", ""},
    {"سرعتها 120 كلم في الساعة", ""},
    {"على مدار الساعة", ""},
    {"في الساعات الأولى", ""},
    {"في السنة الثالثة مساء السبت", "2020-03-14TEV [مساء]"},
    {"قتل 10 مساء أمس", "2020-03-13TEV [مساء]"},
    {"في الثالثة والثلاثين من عمره", ""},
    {"للمرة الخامسة والعشرين", ""},
    {"ظهر أمس رئيس البلدية", ""},
    {"أجره في الساعة خمسة دنانير", ""},
    {"المرتبة السابعة", ""},
    {"ثلاث ساعات ونصف", ""},
};
INSTANTIATE_TEST_SUITE_P(None, Times, testing::ValuesIn(kNone));

TEST(TimeTable, ShowsItsExamples) {
    const Table& table = **lexicon().table("time_words.tsv");
    const auto yes = *table.column("yes"), no = *table.column("no");
    for (const Table::Row& row : table.rows()) {
        for (std::string_view text : parts_of(row.cells[yes]))
            EXPECT_FALSE(times_of(text).empty()) << row.line << " yes: " << text;
        for (std::string_view text : parts_of(row.cells[no]))
            EXPECT_TRUE(times_of(text).empty()) << row.line << " no: " << text;
    }
}

}  // namespace
}  // namespace isnad
