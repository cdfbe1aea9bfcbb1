#include "page/page_date.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace isnad {
namespace {

constexpr size_t kMostWords = 48;
constexpr std::array<std::string_view, 8> kJoining = {"من", "عام", "سنه", "شهر", "لعام", "of", "de", "the"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool plausible_year(int year) { return (year >= 1300 && year <= 1500) || (year >= 1900 && year <= 2100); }

bool hijri_year(int year) { return year >= 1300 && year <= 1500; }

// Day of the tabular Islamic calendar (30-year cycle, civil epoch); the seen moon may differ by a day.
std::optional<DayRange> hijri_days(Civil civil) {
    if (civil.month < 1 || civil.month > 12 || civil.day < 1 || civil.day > 30) return std::nullopt;
    const int julian = (11 * civil.year + 3) / 30 + 354 * civil.year + 30 * civil.month -
                       (civil.month - 1) / 2 + civil.day + 1948440 - 385;
    const Day day{julian - 2440588};
    return DayRange{day - 1, day + 1};
}

std::optional<DayRange> days_of(Civil civil, bool hijri) {
    if (hijri) return hijri_days(civil);
    const auto day = Day::from(civil);
    if (!day) return std::nullopt;
    return DayRange{day, day};
}

// `12:30` stands somewhere in the text.
bool has_clock(std::string_view text) {
    for (size_t at = text.find(':'); at != std::string_view::npos; at = text.find(':', at + 1))
        if (at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1])) return true;
    return false;
}

// The single mark between two numbers of a date, or 0.
char mark_between(std::string_view text, Span left, Span right) {
    char mark = 0;
    for (char c : text.substr(left.end, right.begin - left.end)) {
        if (c == ' ') continue;
        if (mark != 0 || (c != '-' && c != '/' && c != '.' && c != '_')) return 0;
        mark = c;
    }
    return mark;
}

}  // namespace

Result<DateReader> DateReader::parse(const Table& months, const Table& weekdays, const WordSet& time_words) {
    DateReader reader;
    const auto calendar = months.column("calendar"), month = months.column("month"),
               naming = months.column("naming"), names = months.column("names");
    for (const auto* column : {&calendar, &month, &naming, &names})
        if (!*column) return column->fault();
    for (const Table::Row& row : months.rows()) {
        if (row.cells[*calendar] == "persian") continue;
        Month value;
        value.calendar = row.cells[*calendar] == "hijri" ? Calendar::hijri : Calendar::gregorian;
        for (char c : row.cells[*month]) value.month = value.month * 10 + (is_digit(c) ? c - '0' : 99);
        if (value.month < 1 || value.month > 12)
            return months.fault(row, *month, "a month from 1 to 12 is wanted");
        value.latin = row.cells[*naming] == "english" || row.cells[*naming] == "french";
        for (std::string_view name : parts_of(row.cells[*names])) {
            const std::string key = compare_key(name);
            value.words = static_cast<uint8_t>(1 + std::count(key.begin(), key.end(), ' '));
            reader.months_.add(key, value);
        }
    }
    const auto days = weekdays.column("names");
    if (!days) return days.fault();
    reader.time_words_ = time_words;
    for (const Table::Row& row : weekdays.rows())
        for (std::string_view name : parts_of(row.cells[*days])) reader.time_words_.insert(compare_key(name));
    return reader;
}

const DateReader::Month* DateReader::month_at(const CompareKey& key, size_t word) const {
    if (word + 1 < key.words.size()) {
        const Span both{key.words[word].key.begin, key.words[word + 1].key.end};
        if (const Month* month = months_.find(under(both, key.text))) return month;
    }
    return months_.find(key.word(word));
}

// `23`, `23rd`, `1436ه`, `23t12`, and `20200603` as three parts.
void DateReader::add_number(std::string_view word, Span source, std::vector<Part>& parts) const {
    size_t digits = 0;
    int value = 0;
    while (digits < word.size() && is_digit(word[digits]) && digits < 9)
        value = value * 10 + (word[digits++] - '0');
    if (digits == 8 && plausible_year(value / 10000)) {
        for (int part : {value / 10000, value / 100 % 100, value % 100})
            parts.push_back({Part::number, part, part > 999, {}, source});
        return;
    }
    // `202305:40`, a year with the hour glued to it.
    if (digits == 6 && plausible_year(value / 100) && value % 100 < 24)
        return parts.push_back({Part::number, value / 100, true, {}, source});
    if (digits > 4) return parts.push_back({Part::other, 0, false, {}, source});
    parts.push_back({Part::number, value, digits == 4, {}, source});
}

std::vector<DateReader::Part> DateReader::parts_of_date(const CompareKey& key) const {
    std::vector<Part> parts;
    for (size_t i = 0; i < key.words.size(); ++i) {
        const std::string_view word = key.word(i);
        if (is_digit(word[0])) {
            add_number(word, key.words[i].source, parts);
        } else if (const Month* month = month_at(key, i)) {
            const Span source{key.words[i].source.begin, key.words[i + month->words - 1].source.end};
            parts.push_back({Part::month, month->month, false, *month, source});
            i += month->words - 1u;
        } else if (std::find(kJoining.begin(), kJoining.end(), word) == kJoining.end()) {
            parts.push_back({Part::other, 0, false, {}, key.words[i].source});
        }
    }
    return parts;
}

// `2023-09-23`, `23/9/2023`; the month first only where it could be nothing else.
std::optional<DateReader::Found> DateReader::in_numbers(const std::vector<Part>& parts, size_t at,
                                                        std::string_view text) const {
    if (at + 2 >= parts.size()) return std::nullopt;
    const Part &a = parts[at], &b = parts[at + 1], &c = parts[at + 2];
    if (a.kind != Part::number || b.kind != Part::number || c.kind != Part::number) return std::nullopt;
    const bool in_one_word = a.source == c.source;
    if (!in_one_word &&
        (mark_between(text, a.source, b.source) == 0 || mark_between(text, b.source, c.source) == 0))
        return std::nullopt;
    Civil civil;
    if (a.year && !c.year) {
        civil = {a.value, b.value, c.value};
    } else if (c.year && !a.year) {
        civil = {c.value, b.value, a.value};
        if (b.value > 12 && a.value <= 12) civil = {c.value, a.value, b.value};
    } else {
        return std::nullopt;
    }
    if (!plausible_year(civil.year)) return std::nullopt;
    return Found{civil, hijri_year(civil.year) ? Calendar::hijri : Calendar::gregorian, 3, false};
}

// `23 سبتمبر (أيلول) 2023`, `Sep 23, 2023`; a second naming of the month may follow the first.
std::optional<DateReader::Found> DateReader::in_words(const std::vector<Part>& parts, size_t at) const {
    const auto number_at = [&](size_t i, bool year) {
        return i < parts.size() && parts[i].kind == Part::number && parts[i].year == year;
    };
    const bool day_first = number_at(at, false);
    size_t next = day_first ? at + 1 : at;
    if (next >= parts.size() || parts[next].kind != Part::month) return std::nullopt;
    const Month month = parts[next++].named;
    bool two_languages = false;
    if (next < parts.size() && parts[next].kind == Part::month && parts[next].value == month.month) {
        two_languages = parts[next].named.latin != month.latin;
        ++next;
    }
    const size_t day = day_first ? at : next++;
    if (!number_at(day, false) || !number_at(next, true) || !plausible_year(parts[next].value))
        return std::nullopt;
    if (hijri_year(parts[next].value) != (month.calendar == Calendar::hijri)) return std::nullopt;
    return Found{
        {parts[next].value, month.month, parts[day].value}, month.calendar, next + 1 - at, two_languages};
}

std::optional<PageDate> DateReader::find(std::string_view text, CompareKey& scratch) const {
    fold_for_compare(text, kMostWords, scratch);
    const std::vector<Part> parts = parts_of_date(scratch);
    std::optional<PageDate> lunar;
    for (size_t at = 0; at < parts.size(); ++at) {
        if (parts[at].kind == Part::other) continue;
        auto found = in_numbers(parts, at, text);
        if (!found) found = in_words(parts, at);
        if (!found) continue;
        const auto days = days_of(found->civil, found->calendar == Calendar::hijri);
        if (!days) continue;
        PageDate date{*days,
                      {parts[at].source.begin, parts[at + found->parts - 1].source.end},
                      has_clock(text),
                      found->two_languages};
        if (found->calendar == Calendar::gregorian) return date;
        if (!lunar) lunar = date;
        at += found->parts - 1;
    }
    return lunar;
}

bool DateReader::only_date(std::string_view text, CompareKey& scratch) const {
    const auto date = find(text, scratch);
    if (!date || !scratch.whole) return false;
    for (size_t i = 0; i < scratch.words.size(); ++i) {
        const std::string_view word = scratch.word(i);
        if (is_digit(word[0]) || time_words_.contains(word) || word.size() <= 2) continue;
        const Month* month = month_at(scratch, i);
        if (month == nullptr) return false;
        i += month->words - 1u;
    }
    return true;
}

bool DateReader::says_time(const CompareKey& key, size_t word) const {
    const std::string_view text = key.word(word);
    return is_digit(text[0]) || time_words_.contains(text) || text.size() <= 2 ||
           month_at(key, word) != nullptr;
}

WordsBeside DateReader::words_beside(const PageDate& date, std::string_view text, CompareKey& scratch) const {
    fold_for_compare(text, kMostWords, scratch);
    WordsBeside words;
    for (size_t i = 0; i < scratch.words.size(); ++i) {
        if (says_time(scratch, i)) continue;
        words.before += scratch.words[i].source.end <= date.span.begin;
        words.after += scratch.words[i].source.begin >= date.span.end;
    }
    if (!scratch.whole) words.after += kMostWords;
    return words;
}

std::optional<PageDate> date_in_address(std::string_view address) {
    const size_t scheme = address.find("://");
    if (scheme == std::string_view::npos) return std::nullopt;
    const auto number = [&](size_t& at, size_t least, size_t most) {
        int value = 0;
        size_t digits = 0;
        while (at < address.size() && is_digit(address[at]) && digits <= most)
            value = value * 10 + (address[at++] - '0'), ++digits;
        return digits >= least && digits <= most ? value : -1;
    };
    for (size_t from = address.find('/', scheme + 3); from < address.size(); ++from) {
        if (is_digit(address[from - 1]) || !is_digit(address[from])) continue;
        size_t at = from;
        const int year = number(at, 4, 4);
        const bool marked =
            at < address.size() && (address[at] == '/' || address[at] == '-' || address[at] == '_');
        if (year < 1990 || year > 2100 || !marked) continue;
        const char mark = address[at++];
        const int month = number(at, 1, 2);
        if (month < 1 || at >= address.size() || address[at] != mark) continue;
        const int day = number(++at, 1, 2);
        const auto found = Day::from({year, month, day});
        if (found)
            return PageDate{
                {found, found}, {static_cast<uint32_t>(from), static_cast<uint32_t>(at)}, false, false};
    }
    return std::nullopt;
}

}  // namespace isnad
