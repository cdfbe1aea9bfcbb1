// Dates in digits alone, in the orders of the press: 2016/02/22, 21-04-2016, 22/4/2016, 3/2015, 22/04.
#include <algorithm>
#include <array>
#include <string>

#include "find/date_reader.h"

namespace isnad {
namespace {

constexpr int kFirstYear = 1800, kLastYear = 2100, kFirstHijri = 1300, kLastHijri = 1500;

struct Parts {
    std::array<int, 3> value{};
    std::array<size_t, 3> size{};
    size_t count = 0;
    char mark = 0;
};

// Two or three groups of digits with the same mark between them; nothing where they are something else.
std::optional<Parts> parts_in(std::string_view run) {
    Parts p;
    for (size_t at = 0; at < run.size();) {
        if (p.count == 3) return std::nullopt;
        size_t end = at;
        int value = 0;
        while (end < run.size() && run[end] >= '0' && run[end] <= '9' && end - at < 5)
            value = value * 10 + (run[end++] - '0');
        if (end == at || end - at > 4) return std::nullopt;
        p.value[p.count] = value;
        p.size[p.count++] = end - at;
        if (end == run.size()) break;
        const char mark = run[end];
        if ((mark != '/' && mark != '-' && mark != '.') || (p.mark != 0 && p.mark != mark))
            return std::nullopt;
        p.mark = mark;
        at = end + 1;
        if (at == run.size()) return std::nullopt;
    }
    return p.count >= 2 ? std::optional(p) : std::nullopt;
}

bool is_year(int value, size_t size) {
    return size == 4 &&
           ((value >= kFirstYear && value <= kLastYear) || (value >= kFirstHijri && value <= kLastHijri));
}
bool is_month(int value) { return value >= 1 && value <= 12; }
bool is_day(int value) { return value >= 1 && value <= 31; }

std::optional<When> with_day(When when, int day, int month) {
    if (!is_month(month)) std::swap(day, month);  // as in English: 4/22
    if (!is_month(month) || !is_day(day)) return std::nullopt;
    when.day = day;
    when.month = month;
    return when;
}

std::optional<When> three(const Parts& p) {
    When when;
    if (is_year(p.value[0], p.size[0])) {
        when.year = p.value[0];
        if (when.year <= kLastHijri) when.calendar = Calendar::hijri;
        return with_day(when, p.value[2], p.value[1]);
    }
    if (p.size[0] > 2 || p.size[1] > 2) return std::nullopt;
    when.year = p.value[2];
    if (p.size[2] == 2)
        when.year += when.year < 50 ? 2000 : 1900;
    else if (!is_year(p.value[2], p.size[2]))
        return std::nullopt;
    if (when.year <= kLastHijri) when.calendar = Calendar::hijri;
    if (p.value[0] > 31 && p.size[2] == 2) {  // 98/04/21
        when.year = p.value[0] + (p.value[0] < 50 ? 2000 : 1900);
        return with_day(when, p.value[2], p.value[1]);
    }
    return with_day(when, p.value[0], p.value[1]);
}

}  // namespace

// A year of four digits behind two short groups and their marks.
bool WhenReader::end_of_date(uint32_t at) const {
    return t_.is_digits(at + 2) && t_.is_digits(at + 4) && t_.folded(at + 1) == "-" &&
           t_.folded(at + 3) == "-" && t_.folded(at).size() <= 2 && t_.folded(at + 2).size() <= 2 &&
           t_.folded(at + 4).size() == 4;
}

std::optional<Named> WhenReader::numeric(uint32_t at) const {
    if (!t_.is_digits(at)) return std::nullopt;
    uint32_t end = at + 1;
    while (end + 1 < t_.size() && t_.token(end).glued && t_.token(end + 1).glued && t_.is_digits(end + 1) &&
           (t_.folded(end) == "/" || t_.folded(end) == "-"))
        end += 2;
    bool spaced = false;
    const auto parts = [&](uint32_t mark) {  // 18/ 10/ 1436, 14 - 7 - 2015
        return t_.is_digits(mark + 1) &&
               (t_.folded(mark) == "/" || (t_.folded(mark) == "-" && end_of_date(at)));
    };
    while (parts(end) && end - at < 4) end += 2, spaced = true;
    if (end == at + 1 && t_.folded(at).find('.') == std::string_view::npos) return std::nullopt;
    std::string run;
    for (uint32_t i = at; i < end; ++i) run += t_.folded(i);
    const auto p = parts_in(run);
    if (!p || (spaced && p->count < 3)) return std::nullopt;
    Named n{{}, at, end, std::nullopt, std::nullopt, "date.numeric"};
    if (p->count == 3) {
        const auto when = three(*p);
        if (!when) return std::nullopt;
        n.when = *when;
        const auto mark = t_.rules().marks.longest_at(t_.words(), n.end);
        if (mark && (t_.token(n.end).glued || t_.folded(n.end).size() > 2 || t_.folded(n.end) == "ه"))
            n.end += mark.tokens, n.when.calendar = static_cast<Calendar>(mark.value);
        return n;
    }
    const bool year_first = is_year(p->value[0], p->size[0]) && is_month(p->value[1]) && p->size[1] <= 2;
    const bool year_last =
        is_year(p->value[1], p->size[1]) && is_month(p->value[0]) && p->size[0] <= 2 && p->mark != '.';
    if (year_first || year_last) {
        if (t_.is_word(end) && p->mark == '.') return std::nullopt;
        n.when.year = p->value[year_first ? 0 : 1];
        n.when.month = p->value[year_first ? 1 : 0];
        return n;
    }
    if (p->size[0] > 2 || p->size[1] > 2) return std::nullopt;
    const auto when = with_day(When{}, p->value[0], p->value[1]);
    if (!when) return std::nullopt;
    // Without a year it takes a word that says "day", or digits that make neither a fraction nor a range.
    const bool cue =
        at > 0 && (t_.has(at - 1, DateWord::kDate | DateWord::kWeekday) || t_.folded(at - 1) == "في");
    const bool zero = t_.folded(at).starts_with("0") || (end > at + 1 && t_.folded(end - 1).starts_with("0"));
    const bool full = p->value[0] > 12 || p->value[1] > 12;
    const bool last = end == t_.size() || t_.is_mark(end);
    if (p->mark == '/' && !(full || zero || cue)) return std::nullopt;
    if (p->mark == '/' && !cue && t_.is_word(end) && !zero) return std::nullopt;
    if (p->mark == '-' && !((cue || last) && full && p->value[0] > p->value[1])) return std::nullopt;
    if (p->mark == '.' && !(cue && last && full && p->size[1] == 2)) return std::nullopt;
    n.when = *when;
    if (t_.folded(end) == "," || t_.folded(end) == "،") add_year(n);
    return n;
}

}  // namespace isnad
