#include "claim/days.h"

#include <algorithm>
#include <cmath>

namespace isnad {
namespace {

constexpr uint32_t kSinceReach = 12;  // tokens between منذ and its day
constexpr int kVagueDays = 8;         // from the first to the last of a part of a month
constexpr uint32_t kEveReach = 14;    // tokens between غداة and what was the day before
constexpr uint32_t kTooFar = 35;      // tokens
constexpr uint32_t kClause = 12;      // what a border between clauses is worth in tokens
constexpr uint32_t kGoesOn = 4;       // tokens from a relative word to what goes on
constexpr uint32_t kDeed = 3;    // tokens from على to the deed: بعد يومين على مقتل جندي
constexpr uint32_t kLength = 5;  // before it in which a length of time is told

DayRange month_of(Day day) {
    const Civil civil = day.civil();
    return {Day::from({civil.year, civil.month, 1}),
            Day::from({civil.year, civil.month, days_in_month(civil.year, civil.month)})};
}

DayRange year_of(Day day) {
    const int year = day.civil().year;
    return {Day::from({year, 1, 1}), Day::from({year, 12, 31})};
}

// مطلع يوليو, منتصف مايو: no day parts the beginning of a month from its middle, so the month it is.
DayRange whole_month(DayRange days) {
    if (!days.from || !days.to || *days.to - *days.from < kVagueDays) return days;
    const DayRange month = month_of(*days.from);
    return *days.to <= *month.to ? month : days;
}

// قبل شهرين, قبل عام: nobody means a day.
DayRange as_told(const Date& date, DayRange days) {
    if (date.span_of_days) return days;
    if (date.rule != "date.ago" || !days.single() || date.grain < TimeUnit::month) return whole_month(days);
    return date.grain == TimeUnit::month ? month_of(*days.from) : year_of(*days.from);
}

// 0 of what is no whole number of days, or told in months.
int days_in(const Date& length) {
    const double unit = length.grain == TimeUnit::hour   ? 1.0 / 24
                        : length.grain == TimeUnit::day  ? 1
                        : length.grain == TimeUnit::week ? 7
                                                         : 0;
    const double days = length.value * unit;
    return days == std::floor(days) ? static_cast<int>(days) : 0;
}

// ، وقام الوزير بزيارة: a verb behind a comma begins another clause, unless it tells on of what befell.
bool opens_clause(const Scene& s, uint32_t at) {
    const Token& token = s.words.tokens[at];
    if (token.before == 0 || (token.pos != PartOfSpeech::perfect && token.pos != PartOfSpeech::imperfect))
        return false;
    return at > 0 && s.is_mark(at - 1) && s.folded(at).starts_with("و") && !s.marks.has(at, Tag::fate);
}

// التي تشهد هجمات: what goes on there, not what was done on a day before.
bool goes_on(const Scene& s, uint32_t rel) {
    return s.marks.has(rel, Tag::rel) && rel + 1 < s.size() &&
           s.words.tokens[rel + 1].pos == PartOfSpeech::imperfect;
}

}  // namespace

Days::Days(const Scene& scene, const std::vector<Statement>& statements) : scene_(scene) {
    mark_days_of_speaking(statements);
}

// A day between a cue and what is said, or right before the cue, is the day of speaking.
void Days::mark_days_of_speaking(const std::vector<Statement>& statements) {
    spoken_.assign(scene_.dates.size(), false);
    const auto before = [](const Date& d, uint32_t at) { return d.span.begin < at; };
    for (const Statement& s : statements) {
        const uint32_t from = s.span.begin > 40 ? s.span.begin - 40 : 0;
        const bool leads = s.content.begin >= s.span.end;
        const uint32_t to = leads ? s.content.begin : s.span.begin;
        auto date = std::lower_bound(scene_.dates.begin(), scene_.dates.end(), from, before);
        for (; date != scene_.dates.end() && date->span.begin <= to; ++date)
            if (date->span.begin >= s.span.end ||
                (leads && date->span.end + 1 >= s.span.begin && date->span.end <= s.span.begin))
                spoken_[static_cast<size_t>(date - scene_.dates.begin())] = true;
    }
}

bool Days::usable(size_t date) const {
    const Date& d = scene_.dates[date];
    return d.kind == DateKind::date && d.days.known() && !spoken_[date] && !d.ahead && !countless(d);
}

// الأيام القليلة الماضية, منذ أشهر عدة, قبل نحو أربعة أشهر, قبل عقد.
bool Days::countless(const Date& date) const {
    if (date.rule == "date.ago" && date.grain > TimeUnit::year) return true;
    for (uint32_t at = date.first_token; at < date.last_token; ++at)
        if (scene_.is(at, Plain::few) || (date.grain >= TimeUnit::month && scene_.is(at, Plain::about)))
            return true;
    return false;
}

// Tokens from one to another, and what the borders of clauses between them are worth.
uint32_t Days::over(uint32_t from, uint32_t to) const {
    uint32_t cost = to - std::min(from, to);
    for (uint32_t at = from; at < to; ++at)
        cost += opens_clause(scene_, at)                      ? kTooFar
                : scene_.marks.has(at, {Tag::rel, Tag::link}) ? kClause
                                                              : 0;
    return cost;
}

uint32_t Days::distance(const Date& date, uint32_t first, uint32_t last) const {
    if (date.first_token >= last) return over(last, date.first_token);
    const uint32_t from = std::min(date.last_token, first);
    uint32_t cost = first - from;
    for (uint32_t at = std::max(from, first - std::min(first, kGoesOn)); at < first; ++at)
        if (goes_on(scene_, at)) cost += kTooFar;
    return cost;
}

DayRange Days::near(uint32_t first, uint32_t last) const {
    if (const auto day = eve(first)) return *day;
    const Sentence& sentence = scene_.sentence_of(first);
    size_t best = scene_.dates.size();
    uint32_t nearest = kTooFar;
    auto date = std::lower_bound(scene_.dates.begin(), scene_.dates.end(), sentence.span.begin,
                                 [](const Date& d, uint32_t at) { return d.span.begin < at; });
    for (; date != scene_.dates.end() && date->span.begin < sentence.span.end; ++date) {
        const auto nth = static_cast<size_t>(date - scene_.dates.begin());
        if (!usable(nth)) continue;
        const uint32_t away = distance(*date, first, last);
        if (away < nearest) nearest = away, best = nth;
    }
    return best < scene_.dates.size() ? days_of(best, first) : DayRange{};
}

std::optional<DayRange> Days::eve(uint32_t first) const {
    const Sentence& sentence = scene_.sentence_of(first);
    uint32_t at = first;
    while (at > sentence.begin && first - at < kEveReach && scene_.folded(at) != "غداه" &&
           !scene_.date_at(at))
        --at;
    if (scene_.folded(at) == "غداه") return shifted(at, 1);
    return earlier(first);
}

// بعد أربعة أيام على الهجوم: how many, or as many as nobody says.
std::optional<DayRange> Days::earlier(uint32_t first) const {
    const uint32_t least = scene_.sentence_of(first).begin;
    uint32_t at = first;
    while (at > least && first - at < kDeed && !counts_from(at)) --at;
    if (at == first || !counts_from(at)) return std::nullopt;
    bool length = false;
    for (uint32_t back = 1; back <= kLength && at >= least + back; ++back) {
        const uint32_t word = at - back;
        if (scene_.is(word, Plain::time_unit)) length = true;
        const std::string_view which = scene_.words.stem(scene_.words.tokens[word]);
        if (which != "بعد" && which != "قبل") continue;
        if (!length) return std::nullopt;
        const int days = days_between(word, at);
        return days > 0 ? shifted(word, which == "بعد" ? days : -days) : DayRange{};
    }
    return std::nullopt;
}

bool Days::counts_from(uint32_t at) const { return scene_.folded(at) == "علي" || scene_.folded(at) == "من"; }

// The length of time between two tokens in days, 0 where it is told in smaller or greater units.
int Days::days_between(uint32_t from, uint32_t to) const {
    for (const Date& d : scene_.dates)
        if (d.kind == DateKind::duration && d.first_token > from && d.last_token == to) return days_in(d);
    return 0;
}

// So many days before the day that stands before the token; unknown where none does.
DayRange Days::shifted(uint32_t before, int days) const {
    const Sentence& sentence = scene_.sentence_of(before);
    for (size_t i = scene_.dates.size(); i-- > 0;) {
        const Date& date = scene_.dates[i];
        if (date.first_token >= before || date.kind != DateKind::date) continue;
        if (date.first_token < sentence.begin || !date.days.single()) break;
        const Day day = *date.days.from - days;
        return DayRange{day, day};
    }
    return DayRange{};
}

// The claim's own day is that since which something else is told: منذ الهجوم في 20 يوليو.
bool Days::since(const Date& date, uint32_t first) const {
    for (uint32_t back = 0; back <= kSinceReach && back <= date.first_token; ++back) {
        const uint32_t at = date.first_token - back;
        if (back > 0 && (scene_.is_mark(at) || scene_.date_at(at))) return false;
        if (at == first) return false;
        if (scene_.folded(at) == "منذ" || scene_.folded(at) == "ومنذ") return true;
    }
    return false;
}

// الجمعة والسبت: from the first to the second.
DayRange Days::with_second(size_t date) const {
    const Date& first = scene_.dates[date];
    if (!first.days.single() || date + 1 >= scene_.dates.size()) return first.days;
    const Date& second = scene_.dates[date + 1];
    const bool joined = second.first_token == first.last_token && second.kind == DateKind::date &&
                        second.days.single() && scene_.folded(second.first_token).starts_with("و");
    if (!joined) return first.days;
    return {std::min(*first.days.from, *second.days.from), std::max(*first.days.to, *second.days.to)};
}

DayRange Days::days_of(size_t date, uint32_t first) const {
    DayRange days = with_second(date);
    const auto& published = scene_.read.article.published;
    if (!published || !since(scene_.dates[date], first)) return as_told(scene_.dates[date], days);
    days.to = published->days.to;
    return days;
}

}  // namespace isnad
