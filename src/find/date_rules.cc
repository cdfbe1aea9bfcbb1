#include "find/date_rules.h"

#include <array>
#include <charconv>
#include <optional>

#include "base/fold.h"
#include "base/image.h"
#include "find/attached.h"

namespace isnad {
namespace {

struct ClassName {
    std::string_view name;
    uint64_t is;
};
using W = DateWord;
constexpr std::array kClasses = {ClassName{"day", W::kDay},
                                 ClassName{"unit_one", W::kUnit},
                                 ClassName{"unit_two", W::kUnit | W::kTwo},
                                 ClassName{"unit_many", W::kUnit | W::kMany},
                                 ClassName{"past", W::kPast},
                                 ClassName{"now", W::kNow},
                                 ClassName{"next", W::kNext},
                                 ClassName{"this", W::kThis},
                                 ClassName{"early", W::kEarly},
                                 ClassName{"mid", W::kMid},
                                 ClassName{"late", W::kLate},
                                 ClassName{"before", W::kBefore},
                                 ClassName{"since", W::kSince},
                                 ClassName{"after", W::kAfter},
                                 ClassName{"extent", W::kExtent},
                                 ClassName{"last", W::kLast},
                                 ClassName{"few", W::kFew},
                                 ClassName{"season", W::kSeason},
                                 ClassName{"decade", W::kDecade},
                                 ClassName{"daypart", W::kDaypart},
                                 ClassName{"eve", W::kEve},
                                 ClassName{"year", W::kYear},
                                 ClassName{"date", W::kDate},
                                 ClassName{"between", W::kBetween},
                                 ClassName{"from", W::kFrom},
                                 ClassName{"to", W::kTo},
                                 ClassName{"whole", W::kWhole},
                                 ClassName{"part", W::kPart},
                                 ClassName{"rest", W::kRest},
                                 ClassName{"soon", W::kSoon},
                                 ClassName{"weekend", W::kWeekend}};
constexpr std::string_view kMark = "mark", kPoint = "point";

std::optional<uint64_t> class_of(std::string_view name) {
    for (const ClassName& c : kClasses)
        if (c.name == name) return c.is;
    return std::nullopt;
}

std::optional<int> number_in(std::string_view cell) {
    int value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc() || end != cell.data() + cell.size()) return std::nullopt;
    return value;
}

std::string_view first_of(std::string_view phrase) { return phrase.substr(0, phrase.find(' ')); }

// Classes add up where one word has several rows.
void add_word(DateRules& rules, std::string_view folded_word, const DateWord& word) {
    if (rules.words_packed) return;
    each_attached(folded_word, [&](const std::string& form, const Attached& a, bool definite) {
        DateWord with = word;
        with.conj = a.conj;
        with.prep = a.prep;
        with.definite = definite;
        with.letters = static_cast<uint8_t>(a.letters.size());
        rules.words.add(form, with);
        DateWord& known = *rules.words.find(form);
        if (known.letters != with.letters) return;  // a word of its own (وسط) is never taken apart
        known.is |= with.is;
        known.definite |= definite;
        if (with.unit != TimeUnit::none) known.unit = with.unit;
        if (with.value != 0) known.value = with.value;
    });
}

Result<Done> read_words(const Table& table, DateRules& rules) {
    const auto cls = table.column("class"), value = table.column("value"), forms = table.column("forms");
    if (!cls) return cls.fault();
    if (!value) return value.fault();
    if (!forms) return forms.fault();
    for (const Table::Row& row : table.rows()) {
        const std::string_view name = row.cells[*cls];
        const auto number = number_in(row.cells[*value]);
        if (!number) return table.fault(row, *value, "is no whole number");
        const auto is = class_of(name);
        if (!is && name != kMark && name != kPoint) return table.fault(row, *cls, "is no class of words");
        for (std::string_view form : parts_of(row.cells[*forms])) {
            const std::string words = folded(form);
            if (name == kMark) {
                rules.marks.add(words, static_cast<uint32_t>(*number));
                continue;
            }
            if (!is) {
                rules.points.add(words, 0);
                continue;
            }
            DateWord word;
            word.is = *is;
            if (word.has(W::kUnit))
                word.unit = static_cast<TimeUnit>(*number);
            else
                word.value = static_cast<int8_t>(*number);
            if (*is == W::kDay) rules.days.add(words, static_cast<uint32_t>(rules.day_list.size()));
            if (*is == W::kWeekend) rules.weekends.add(words, 0);
            add_word(rules, first_of(words), word);
        }
        if (is && *is == W::kDay) rules.day_list.push_back(*number);
    }
    return Done{};
}

Result<Done> read_months(const Table& table, DateRules& rules) {
    const auto calendar = table.column("calendar"), month = table.column("month"),
               names = table.column("names"), alone = table.column("alone");
    if (!calendar) return calendar.fault();
    if (!month) return month.fault();
    if (!names) return names.fault();
    if (!alone) return alone.fault();
    for (const Table::Row& row : table.rows()) {
        const std::string_view of = row.cells[*calendar];
        const Calendar is = of == "hijri"     ? Calendar::hijri
                            : of == "persian" ? Calendar::persian
                                              : Calendar::gregorian;
        const auto number = number_in(row.cells[*month]);
        if (!number || *number < 1 || *number > 12) return table.fault(row, *month, "is no month");
        const auto index = static_cast<uint32_t>(rules.month_list.size());
        rules.month_list.push_back({is, static_cast<uint8_t>(*number), row.cells[*alone] == "yes"});
        for (std::string_view name : parts_of(row.cells[*names])) {
            const std::string words = folded(name);
            rules.months.add(words, index);
            DateWord word;
            word.is = W::kMonth;
            add_word(rules, first_of(words), word);
        }
    }
    return Done{};
}

Result<Done> read_feasts(const Table& table, DateRules& rules) {
    constexpr std::array<std::string_view, 6> kColumns = {"calendar", "month", "day",
                                                          "weekday",  "nth",   "forms"};
    std::array<size_t, kColumns.size()> at{};
    for (size_t i = 0; i < kColumns.size(); ++i) {
        const auto column = table.column(kColumns[i]);
        if (!column) return column.fault();
        at[i] = *column;
    }
    for (const Table::Row& row : table.rows()) {
        std::array<int, kColumns.size()> value{};
        for (size_t i = 1; i + 1 < kColumns.size(); ++i) {
            const auto number = number_in(row.cells[at[i]]);
            if (!number && !row.cells[at[i]].empty()) return table.fault(row, at[i], "is no whole number");
            value[i] = number.value_or(0);
        }
        if (value[1] < 1 || value[1] > 12) return table.fault(row, at[1], "is no month");
        if ((value[2] == 0) == (value[4] == 0) || value[2] > 31 || value[3] > 6 || value[4] > 5)
            return table.fault(row, at[2], "is neither a day nor a weekday and which of the month");
        const auto index = static_cast<uint32_t>(rules.feast_list.size());
        rules.feast_list.push_back({row.cells[at[0]] == "hijri" ? Calendar::hijri : Calendar::gregorian,
                                    static_cast<uint8_t>(value[1]), static_cast<uint8_t>(value[2]),
                                    static_cast<uint8_t>(value[4]), static_cast<Weekday>(value[3])});
        for (std::string_view form : parts_of(row.cells[at[5]])) {
            const std::string words = folded(form);
            rules.feasts.add(words, index);
            DateWord word;
            word.is = W::kFeast;
            add_word(rules, first_of(words), word);
        }
    }
    return Done{};
}

Result<Done> read_weekdays(const Table& table, DateRules& rules) {
    const auto number = table.column("number"), names = table.column("names");
    if (!number) return number.fault();
    if (!names) return names.fault();
    for (const Table::Row& row : table.rows()) {
        const auto value = number_in(row.cells[*number]);
        if (!value || *value < 0 || *value > 6) return table.fault(row, *number, "is no day of the week");
        for (std::string_view name : parts_of(row.cells[*names])) {
            std::string word = folded(name);
            if (word.starts_with("ال")) word.erase(0, std::string_view("ال").size());
            DateWord day;
            day.is = W::kWeekday;
            day.value = static_cast<int8_t>(*value);
            add_word(rules, word, day);
        }
    }
    return Done{};
}

}  // namespace

Result<DateRules> DateRules::load(const Lexicon& lexicon) {
    DateRules rules;
    auto numbers = NumberRules::load(lexicon);
    if (!numbers) return numbers.fault();
    rules.numbers = std::move(*numbers);
    rules.words_packed = unpack(lexicon.packed("date_words"), rules.words);
    const auto months = lexicon.table("months.tsv"), weekdays = lexicon.table("weekdays.tsv"),
               words = lexicon.table("date_words.tsv"), feasts = lexicon.table("holidays.tsv");
    if (!months) return months.fault();
    if (!weekdays) return weekdays.fault();
    if (!words) return words.fault();
    if (!feasts) return feasts.fault();
    if (const auto done = read_feasts(**feasts, rules); !done) return done.fault();
    if (const auto done = read_months(**months, rules); !done) return done.fault();
    if (const auto done = read_weekdays(**weekdays, rules); !done) return done.fault();
    if (const auto done = read_words(**words, rules); !done) return done.fault();
    return rules;
}

}  // namespace isnad
