#include "find/time.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "find/date_rules.h"
#include "find/date_small_words.h"
#include "find/time_reader.h"

namespace isnad {
namespace {

constexpr uint32_t kDayReach = 4;  // tokens between a time and its day

class TimeFinder {
 public:
    TimeFinder(const Words& words, std::string_view text, const std::vector<Date>& dates,
               const TimeRules& rules, const DateRules& date_rules)
        : words_(words),
          dates_(dates),
          rules_(rules),
          tokens_(words, text, date_rules),
          reader_(tokens_, rules) {}

    std::vector<Time> find() {
        for (uint32_t at = 0; at < tokens_.size();) at = std::max(at + 1, read(at));
        return std::move(times_);
    }

 private:
    // The token behind what was read at `at`, or `at`.
    uint32_t read(uint32_t at) {
        if (const Date* date = date_over(at)) return date->last_token;
        const bool number = tokens_.is_digits(at) || tokens_.number_word(at) != nullptr;
        if (!number && !(tokens_.is_word(at) && rules_.starts.find(tokens_.folded(at)))) return at;
        const auto pair = reader_.read(at);
        if (!pair.first) return number ? at : read_part(at);
        add(*pair.first);
        if (!pair.second) return pair.first->end;
        add(*pair.second);
        return pair.second->end;
    }

    const Date* date_over(uint32_t at) {
        while (next_date_ < dates_.size() && dates_[next_date_].last_token <= at) ++next_date_;
        if (next_date_ == dates_.size()) return nullptr;
        const Date& date = dates_[next_date_];
        return date.kind == DateKind::date && date.first_token <= at ? &date : nullptr;
    }

    // صباح of صباح الأحد, مساء of أمس مساء
    uint32_t read_part(uint32_t at) {
        const auto part = rules_.match(TimeRules::Class::part, words_, at);
        uint32_t end = at + part.tokens;
        const Date* date = part ? date_from(end) : nullptr;
        if (date && may_be_verb(at)) return at;
        auto value = part.value;
        if (!date) {
            const auto adverb = rules_.match(TimeRules::Class::adverb, words_, at);
            date = adverb && tokens_.folded(at).size() > 2 ? date_to(at) : nullptr;
            value = adverb.value;
            end = at + adverb.tokens;
        }
        if (!date) return at;
        Time t;
        t.first_token = at;
        t.last_token = end;
        t.span = span_of(at, end);
        t.part = static_cast<DayPart>(value);
        t.days = date->days;
        t.rule = "time.part";
        times_.push_back(t);
        return end;
    }
    // ظهر أمس "appeared yesterday", فجر اليوم "blew up today"
    bool may_be_verb(uint32_t at) const {
        const std::string_view word = tokens_.folded(at);
        return (word == "ظهر" || word == "فجر") && (at == 0 || tokens_.is_mark(at - 1) || starts_line(at));
    }
    bool starts_line(uint32_t at) const { return std::ranges::binary_search(words_.lines, at); }

    static bool is_day(const Date& d) { return d.kind == DateKind::date && d.grain == TimeUnit::day; }
    // A day that begins at a token, with nothing but يوم before it.
    const Date* date_from(uint32_t at) const {
        if (tokens_.has(at, DateWord::kDate) || tokens_.folded(at) == "ال") ++at;
        for (const Date& d : dates_)
            if (is_day(d) && d.first_token == at) return &d;
        return nullptr;
    }
    const Date* date_to(uint32_t at) const {
        if (at > 0 && is_comma(tokens_.folded(at - 1))) --at;
        for (const Date& d : dates_)
            if (is_day(d) && d.last_token == at) return &d;
        return nullptr;
    }

    // The day nearest behind, else before, in the same sentence.
    DayRange days_near(uint32_t begin, uint32_t end) const {
        const Date* best = nullptr;
        uint32_t least = kDayReach + 1;
        for (const Date& d : dates_) {
            if (!is_day(d)) continue;
            const uint32_t gap = d.first_token >= end    ? d.first_token - end
                                 : d.last_token <= begin ? begin - d.last_token
                                                         : kDayReach + 1;
            if (gap < least && !parted(std::min(d.last_token, end), std::max(d.first_token, begin)))
                best = &d, least = gap;
        }
        return best ? best->days : DayRange{};
    }
    bool parted(uint32_t from, uint32_t to) const {
        for (uint32_t at = from; at < to; ++at) {
            const std::string_view mark = tokens_.folded(at);
            if (tokens_.is_mark(at) &&
                (mark == "." || mark == "؟" || mark == "!" || mark == "؛" || mark == ":"))
                return true;
            if (starts_line(at)) return true;
        }
        return false;
    }

    Span span_of(uint32_t first, uint32_t last) const {
        Span span{words_.tokens[first].span.begin, words_.tokens[last - 1].span.end};
        const NumberWord* number = tokens_.number_word(first);
        const Token& head = words_.tokens[first];
        const uint32_t letters = number ? number->letters * 2U : head.before;
        if (letters > 0 && letters < head.folded.size())
            span.begin = words_.map.source_of({head.folded.begin + letters, head.folded.end}).begin;
        return span;
    }

    void add(const TimeReader::Read& r) {
        Time t;
        t.first_token = r.begin;
        t.last_token = r.end;
        t.span = span_of(r.begin, r.end);
        t.clock = r.clock;
        t.part = r.part;
        t.zone = r.zone;
        t.days = days_near(r.begin, r.end);
        t.rule = r.rule;
        times_.push_back(t);
    }

    const Words& words_;
    const std::vector<Date>& dates_;
    const TimeRules& rules_;
    DateTokens tokens_;
    TimeReader reader_;
    std::vector<Time> times_;
    size_t next_date_ = 0;
};

constexpr std::array<std::string_view, 8> kParts = {"none",      "dawn",    "morning", "noon",
                                                    "afternoon", "evening", "night",   "after_midnight"};
constexpr std::array<std::string_view, 8> kTimex = {"", "MO", "MO", "MI", "AF", "EV", "NI", "NI"};
constexpr std::array<std::string_view, 3> kZones = {"untold", "local", "universal"};

}  // namespace

std::vector<Time> find_times(const Words& words, std::string_view text, const std::vector<Date>& dates,
                             const TimeRules& rules, const DateRules& date_rules) {
    return TimeFinder(words, text, dates, rules, date_rules).find();
}

std::string clock_text(const Time& time) {
    if (!time.clock) return {};
    std::array<char, 16> out{};
    const Clock& c = *time.clock;
    if (c.grain == TimeUnit::second)
        std::snprintf(out.data(), out.size(), "%02d:%02d:%02d", c.hour % 100, c.minute % 100, c.second % 100);
    else
        std::snprintf(out.data(), out.size(), "%02d:%02d", c.hour % 100, c.minute % 100);
    return out.data();
}

std::string timex_of(const Time& time) {
    std::string out;
    if (time.days.from && time.days.from == time.days.to) out = time.days.from->iso();
    out += 'T';
    out += time.clock ? clock_text(time) : std::string(kTimex[static_cast<size_t>(time.part)]);
    if (time.clock && time.zone == Zone::universal) out += 'Z';
    return out;
}

std::string_view name_of(DayPart part) { return kParts[static_cast<size_t>(part)]; }
std::string_view name_of(Zone zone) { return kZones[static_cast<size_t>(zone)]; }

}  // namespace isnad
