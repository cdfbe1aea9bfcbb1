#include "claim/days.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr uint32_t kSinceReach = 12;  // tokens between منذ and its day
constexpr int kVagueDays = 8;         // from the first to the last of a part of a month
constexpr uint32_t kEveReach = 14;    // tokens between غداة and what was the day before
constexpr uint32_t kTooFar = 35;      // tokens
constexpr uint32_t kClause = 12;      // what a border between clauses is worth in tokens

// مطلع يوليو, أواخر مايو: no day parts the beginning of a month from its middle, so the month it is.
DayRange whole_month(DayRange days) {
    if (!days.from || !days.to || *days.to - *days.from < kVagueDays) return days;
    const Civil first = days.from->civil(), last = days.to->civil();
    const int end = days_in_month(first.year, first.month);
    if (first.year != last.year || first.month != last.month || (first.day != 1 && last.day != end))
        return days;
    return {Day::from({first.year, first.month, 1}), Day::from({first.year, first.month, end})};
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
    return d.kind == DateKind::date && d.days.known() && !spoken_[date] && !d.ahead;
}

uint32_t Days::distance(const Date& date, uint32_t first, uint32_t last) const {
    const bool behind = date.first_token >= last;
    const uint32_t from = behind ? last : std::min(date.last_token, first),
                   to = behind ? date.first_token : first;
    uint32_t cost = to - std::min(from, to);
    for (uint32_t at = from; at < to; ++at)
        if (behind && scene_.marks.has(at, {Tag::rel, Tag::link})) cost += kClause;
    return cost;
}

DayRange Days::near(uint32_t first, uint32_t last) const {
    if (const auto day = eve(first)) return *day;
    const Sentence& sentence = scene_.sentence_of(first);
    const Date* best = nullptr;
    uint32_t nearest = kTooFar;
    auto date = std::lower_bound(scene_.dates.begin(), scene_.dates.end(), sentence.span.begin,
                                 [](const Date& d, uint32_t at) { return d.span.begin < at; });
    for (; date != scene_.dates.end() && date->span.begin < sentence.span.end; ++date) {
        if (!usable(static_cast<size_t>(date - scene_.dates.begin()))) continue;
        const uint32_t away = distance(*date, first, last);
        if (away < nearest) nearest = away, best = &*date;
    }
    return best ? days_of(*best) : DayRange{};
}

// اليوم … غداة كذا: what is told behind غداة was the day before.
std::optional<DayRange> Days::eve(uint32_t first) const {
    const Sentence& sentence = scene_.sentence_of(first);
    uint32_t at = first;
    while (at > sentence.begin && first - at < kEveReach && scene_.folded(at) != "غداه" &&
           !scene_.date_at(at))
        --at;
    if (scene_.folded(at) != "غداه") return std::nullopt;
    for (size_t i = scene_.dates.size(); i-- > 0;) {
        const Date& date = scene_.dates[i];
        if (date.first_token >= at) continue;
        if (date.first_token < sentence.begin || !date.days.single()) break;
        const Day day = *date.days.from - 1;
        return DayRange{day, day};
    }
    return DayRange{};
}

DayRange Days::days_of(const Date& date) const {
    DayRange days = date.days;
    const auto& published = scene_.read.article.published;
    if (!published) return whole_month(days);
    for (uint32_t back = 0; back <= kSinceReach && back <= date.first_token; ++back) {
        const uint32_t at = date.first_token - back;
        const std::string_view word = scene_.folded(at);
        if (back > 0 && (scene_.is_mark(at) || scene_.date_at(at))) break;
        if (word != "منذ" && word != "ومنذ") continue;
        days.to = published->days.to;
        return days;
    }
    return whole_month(days);
}

}  // namespace isnad
