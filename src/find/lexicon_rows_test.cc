// Every example in the tables of numbers and dates is read: those under `yes` must show what their row says,
// those under `no` must not.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "find/number.h"
#include "find/test_tables.h"
#include "model/names.h"

namespace isnad {
namespace {

using namespace test_tables;

std::vector<Number> numbers_of(std::string_view text) {
    return find_numbers(read_words(text, text_rules()), text, date_rules().numbers);
}
std::vector<Date> dates_of(std::string_view text) {
    const auto written = Day::parse("2020-03-14");
    return find_dates(read_words(text, text_rules()), text, {written, written}, date_rules());
}

// A row's cells by the name of the column.
class RowView {
 public:
    RowView(const Table& table, const Table::Row& row) : table_(table), row_(row) {}
    std::string_view operator[](std::string_view column) const { return row_.cells[*table_.column(column)]; }
    int line() const { return row_.line; }

 private:
    const Table& table_;
    const Table::Row& row_;
};

using Shows = std::function<bool(const RowView& row, std::string_view example)>;

// Runs every example of a table; returns how many there were.
int check(std::string_view name, const Shows& shows) {
    const Table& table = **lexicon().table(name);
    int examples = 0;
    for (const Table::Row& cells : table.rows()) {
        const RowView row(table, cells);
        for (std::string_view text : parts_of(row["yes"])) {
            ++examples;
            EXPECT_TRUE(shows(row, text)) << name << ":" << row.line() << " yes: " << text;
        }
        for (std::string_view text : parts_of(row["no"])) {
            ++examples;
            EXPECT_FALSE(shows(row, text)) << name << ":" << row.line() << " no: " << text;
        }
    }
    return examples;
}

template <class Test>
bool any_number(std::string_view text, Test test) {
    return std::ranges::any_of(numbers_of(text), test);
}

TEST(NumberTables, ShowTheirExamples) {
    const auto number = [](const RowView&, std::string_view text) { return !numbers_of(text).empty(); };
    EXPECT_GT(check("number_words.tsv", number), 80);
    EXPECT_GT(check("number_ordinals.tsv", number), 15);
    const auto vague = [](const RowView&, std::string_view text) {
        return any_number(text, [](const Number& n) { return n.qualifier == Qualifier::vague; });
    };
    EXPECT_GT(check("number_vague.tsv", vague), 8);
}

TEST(NumberTables, ShowWhatIsNoCount) {
    const auto reason = [](const RowView& row, std::string_view text) {
        const std::string_view why = row["reason"];
        if (why == "one") return numbers_of(text).empty();
        if (why == "date")
            return numbers_of(text).empty() || any_number(text, [](const Number& n) { return !n.counts(); });
        return any_number(text, [&](const Number& n) { return name_of(n.why) == why; });
    };
    EXPECT_GE(check("number_names.tsv", reason), 3);
    EXPECT_GT(check("number_cues.tsv", reason), 20);
}

TEST(NumberTables, ShowBoundsUnitsAndMoney) {
    const auto bound = [](const RowView& row, std::string_view text) {
        return any_number(text, [&](const Number& n) { return name_of(n.qualifier) == row["qualifier"]; });
    };
    EXPECT_GE(check("qualifiers.tsv", bound), 14);
    const auto unit = [](const RowView& row, std::string_view text) {
        return any_number(text, [&](const Number& n) {
            return n.counts() == (row["count"] == "yes") &&
                   (row["kind"] == "percent") == (n.kind == NumberKind::percent);
        });
    };
    EXPECT_GT(check("units.tsv", unit), 12);
    const auto money = [](const RowView& row, std::string_view text) {
        return any_number(
            text, [&](const Number& n) { return n.kind == NumberKind::money && n.currency == row["code"]; });
    };
    EXPECT_GT(check("currencies.tsv", money), 40);
}

bool has_range(std::string_view text) {
    return any_number(text, [](const Number& n) { return n.qualifier == Qualifier::range; });
}

TEST(NumberTables, ShowTheUsesOfSmallLists) {
    const auto shows = [](const RowView& row, std::string_view text) {
        const std::string_view use = row["use"];
        if (use == "change") return !has_range(text);
        if (use == "compound") return any_number(text, [](const Number& n) { return n.dual; });
        if (use == "function") return numbers_of(text).empty();
        if (use == "named") return dates_of(text).empty();
        if (use == "part")
            return any_number(text, [](const Number& n) { return n.qualifier == Qualifier::exact; });
        return any_number(text, [](const Number& n) { return n.kind == NumberKind::fraction; });
    };
    EXPECT_GE(check("number_lists.tsv", shows), 8);
}

TEST(DateTables, ShowTheirExamples) {
    const auto date = [](const RowView&, std::string_view text) { return !dates_of(text).empty(); };
    EXPECT_GT(check("date_words.tsv", date), 60);
    EXPECT_GT(check("holidays.tsv", date), 20);
}

// Every spelling of a month is read behind a day, every day of the week behind يوم.
TEST(DateTables, KnowEveryMonthAndWeekday) {
    const Table& months = **lexicon().table("months.tsv");
    for (const Table::Row& cells : months.rows()) {
        const RowView row(months, cells);
        for (std::string_view name : parts_of(row["names"])) {
            const std::string text = "في 12 " + std::string(name);
            const auto dates = dates_of(text);
            ASSERT_EQ(dates.size(), 1U) << row.line() << ": " << text;
            EXPECT_EQ(dates[0].days.known(), true) << text;
            EXPECT_EQ(name_of(dates[0].calendar), row["calendar"]) << text;
        }
    }
    const Table& weekdays = **lexicon().table("weekdays.tsv");
    for (const Table::Row& cells : weekdays.rows()) {
        const RowView row(weekdays, cells);
        if (row["language"] != "ar") continue;
        for (std::string_view name : parts_of(row["names"])) {
            const std::string text = "وصلوا يوم " + std::string(name);
            const auto dates = dates_of(text);
            ASSERT_EQ(dates.size(), 1U) << text;
            EXPECT_EQ(std::to_string(static_cast<int>(*dates[0].weekday)), row["number"]) << text;
        }
    }
}

}  // namespace
}  // namespace isnad
