#include "find/date.h"

#include <algorithm>
#include <array>

#include "find/date_reader.h"
#include "find/date_rules.h"
#include "text/token_set.h"

namespace isnad {
namespace {

using W = DateWord;

constexpr uint32_t kAheadReach = 14;  // tokens before a date in which a word of the future counts

class DateFinder {
 public:
    DateFinder(const Words& words, std::string_view text, DayRange written, const DateRules& rules)
        : words_(words),
          text_(text),
          written_(written),
          rules_(rules),
          tokens_(words, text, rules),
          reader_(tokens_) {}

    std::vector<Date> find() {
        const TokenSet begins(tokens_.size(), [&](uint32_t at) {
            return tokens_.is_digits(at) || tokens_.word(at) != nullptr || tokens_.number_word(at) != nullptr;
        });
        for (uint32_t at = begins.next(0); at < tokens_.size();) at = begins.next(std::max(at + 1, read(at)));
        return std::move(dates_);
    }

 private:
    // The token behind what was read at `at`, or `at`.
    uint32_t read(uint32_t at) {
        const auto n = reader_.read(at);
        if (n && !(n->needs_future && !is_ahead(at))) return add(to_range(*n));
        return read_duration(at);
    }

    // بين … و…, من … إلى …, … - …
    Named to_range(Named n) const {
        if (const auto night = next_night(n)) return *night;
        const bool between = n.begin > 0 && tokens_.has(n.begin - 1, W::kBetween);
        const bool from = n.begin > 0 && tokens_.has(n.begin - 1, W::kFrom);
        if (n.until) return with_opening(n, between, from);
        uint32_t next = n.end;
        const std::string_view link = tokens_.folded(next);
        const DateWord* w = tokens_.word(next);
        if (tokens_.has(next, W::kTo) || link == "-" || link == "–" || (between && link == "و"))
            ++next;
        else if (!(between && w && w->conj) && !both_named(n, w)) {
            const bool years = between && tokens_.is_digits(next);
            if (!years && !lists_years(n, next)) return n;
            if (!years) ++next;
        }
        if (tokens_.has(next, W::kDate)) ++next;
        const bool year = n.when.form == When::Form::absolute && n.when.month == 0 && n.when.day == 0;
        auto second = year ? reader_.second_year(next) : std::nullopt;
        if (!second) second = reader_.read(next);
        if (!second || second->until || !agree(n.when, second->when)) return n;
        const bool dashed = link == "-" || link == "–";
        if (!from && !between && !dashed && !both_named(n, w) && !both_days(n, *second) && link != "و" &&
            !link.ends_with("الي") && !link.ends_with("حتي"))
            return n;
        if (n.when.form == When::Form::weekday && second->when.form == When::Form::weekday &&
            second->when.unit == TimeUnit::week)
            n.when.unit = TimeUnit::week, n.when.amount = second->when.amount;
        n.until = second->when;
        n.end = second->end;
        if (n.when.year == 0 && n.when.form == When::Form::absolute && n.when.month > 0)
            n.when.year = second->when.year, n.when.year_shift = second->when.year_shift;
        n.rule = "date.range";
        return with_opening(n, between, from);
    }
    // يومي الثلاثاء والأربعاء
    bool both_named(const Named& n, const DateWord* second) const {
        return n.when.form == When::Form::weekday && n.begin > 0 && second && second->conj &&
               second->has(W::kWeekday) && second->value == (static_cast<int>(*n.when.weekday) + 1) % 7 &&
               tokens_.folded(n.begin - 1).ends_with("يومي");
    }
    // عامي 2013 و2014
    bool lists_years(const Named& n, uint32_t link) const {
        const bool year = n.when.form == When::Form::absolute && n.when.month == 0 && n.when.year > 0;
        if (!year || tokens_.folded(link) != "و") return false;
        const auto second = reader_.second_year(link + 1);
        return second && second->when.year > n.when.year;
    }

    // ليل السبت الأحد, ليل السبت/الأحد: the night between two days.
    std::optional<Named> next_night(Named n) const {
        if (n.when.form != When::Form::weekday || n.begin == 0 || !tokens_.has(n.begin - 1, W::kEve))
            return std::nullopt;
        uint32_t next = n.end;
        const std::string_view mark = tokens_.folded(next);
        const bool bracket = mark == "(";
        if (bracket || mark == "/" || mark == "-" || mark == "–") ++next;
        const DateWord* day = tokens_.word(next);
        if (!day || !day->has(W::kWeekday) || !day->definite || day->letters > 0) return std::nullopt;
        if (day->value != (static_cast<int>(*n.when.weekday) + 1) % 7) return std::nullopt;
        n.until = n.when;
        n.until->weekday = static_cast<Weekday>(day->value);
        n.end = next + 1;
        if (bracket && tokens_.folded(n.end) == ")") ++n.end;
        n.rule = "date.night";
        return n;
    }

    static bool both_days(const Named& a, const Named& b) {
        return a.when.grain() == TimeUnit::day && b.when.grain() == TimeUnit::day;
    }

    Named with_opening(Named n, bool between, bool from) const {
        if (!between && !from) return n;
        if (from && tokens_.has(n.begin - 1, W::kSince) && tokens_.folded(n.begin - 1) != "من") return n;
        --n.begin;
        if (between && n.begin > 0 && tokens_.folded(n.begin - 1) == "ما") --n.begin;
        return n;
    }

    // Two ends of one range are told alike.
    static bool agree(const When& a, const When& b) {
        if (a.grain() == b.grain()) return true;
        return a.grain() <= TimeUnit::month && b.grain() <= TimeUnit::month && a.grain() >= TimeUnit::day &&
               b.grain() >= TimeUnit::day;
    }

    uint32_t read_duration(uint32_t at) {
        const DateWord* w = tokens_.word(at);
        if (!tokens_.is_digits(at) && !(w && w->has(W::kUnit)) && !tokens_.number_word(at)) return at;
        const bool extent = at > 0 && tokens_.has(at - 1, W::kExtent);
        const bool definite = w && w->definite && !w->has(W::kTwo | W::kMany);
        if (definite && !(extent && tokens_.folded(at - 1).starts_with("طو"))) return at;  // طوال الأسبوع
        const auto l = tokens_.length(at, extent);
        if (!l || is_age(at, l->end) || is_clock(at, *l)) return at;
        if (l->bare && tokens_.is_word(l->end) && !tokens_.has(l->end, W::kWhole) &&
            l->unit >= TimeUnit::day && names_more(l->end))
            return at;
        Date d;
        d.kind = DateKind::duration;
        d.value = l->value;
        d.grain = l->unit;
        d.rule = "duration";
        place(d, at, l->end);
        return l->end;
    }

    // خلال شهر رمضان, خلال عام 2015, خلال يوم الجمعة
    bool names_more(uint32_t at) const {
        return tokens_.has(at, W::kMonth | W::kWeekday) || tokens_.is_digits(at) ||
               tokens_.folded(at).starts_with("ال");
    }

    // الساعة الحادية عشرة وعشرين دقيقة
    bool is_clock(uint32_t at, const Length& l) const {
        if (l.unit > TimeUnit::minute) return false;
        for (uint32_t back = 1; back <= 4 && back <= at; ++back)
            if (tokens_.folded(at - back) == "الساعه") return true;
        return false;
    }

    // (35 عاما), البالغ 35 عاما
    bool is_age(uint32_t begin, uint32_t end) const {
        if (begin == 0) return false;
        if (tokens_.folded(begin - 1) == "(" && tokens_.folded(end) == ")") return true;
        if (tokens_.folded(end) == "من" && tokens_.folded(end + 1).starts_with("عمر")) return true;
        for (uint32_t back = 1; back <= 3 && back <= begin; ++back) {
            const auto cue = rules_.numbers.cues_before.longest_at(words_, begin - back);
            if (!cue) continue;
            for (const auto& c : rules_.numbers.cue_list[cue.value])
                if (c.why == NotCount::age) return true;
        }
        return false;
    }

    uint32_t add(const Named& n) {
        Date d;
        const bool ahead = is_ahead(n.begin);
        d.days = days_of(n, ahead);
        d.grain = n.when.grain();
        if (n.until) d.grain = std::min(d.grain, n.until->grain()), d.span_of_days = true;
        if (n.when.form == When::Form::stretch) d.span_of_days = true;
        d.calendar = n.when.calendar;
        d.offset = n.offset;
        d.weekday = n.when.weekday;
        if (n.when.form == When::Form::absolute && d.calendar == Calendar::gregorian)
            d.year = n.when.year, d.month = n.when.month, d.day = n.when.day;
        d.ahead = ahead || n.when.side == When::Side::next || follows_limit(n);
        d.rule = n.rule;
        place(d, n.begin, n.end);
        return n.end;
    }

    // بحلول 2030, بعد العام 2016: not told as past.
    bool follows_limit(const Named& n) const {
        if (n.begin == 0 || n.when.form != When::Form::absolute) return false;
        return tokens_.folded(n.begin - 1) == "بحلول" || tokens_.has(n.begin - 1, W::kAfter);
    }

    void place(Date& d, uint32_t begin, uint32_t end) {
        d.first_token = begin;
        d.last_token = end;
        const Token& head = words_.tokens[begin];
        d.span = {head.span.begin, words_.tokens[end - 1].span.end};
        const DateWord* w = tokens_.word(begin);
        const NumberWord* number = tokens_.number_word(begin);
        const uint32_t letters = w ? w->letters : number ? number->letters * 2U : 0U;
        if (letters > 0 && letters < head.folded.size())
            d.span.begin = words_.map.source_of({head.folded.begin + letters, head.folded.end}).begin;
        dates_.push_back(d);
    }

    DayRange days_of(const Named& n, bool ahead) const {
        if (is_fixed(n.when) && (!n.until || is_fixed(*n.until))) return one_day(n, Day{}, ahead);
        DayRange out;
        if (written_.from) out.from = one_day(n, *written_.from, ahead).from;
        if (written_.to) {
            const DayRange late = one_day(n, *written_.to, ahead);
            out.to = late.to;
            if (out.from && late.from) out.from = std::min(*out.from, *late.from);
        }
        if (written_.from && out.to) {
            const DayRange early = one_day(n, *written_.from, ahead);
            if (early.to) out.to = std::max(*out.to, *early.to);
        }
        return out;
    }

    static DayRange one_day(const Named& n, Day written, bool ahead) {
        const auto days = resolve(n.when, written, ahead);
        if (!days) return {};
        if (!n.until) return {days->first, days->second};
        When far = *n.until;
        if (far.calendar == Calendar::gregorian && far.form == When::Form::absolute && far.year == 0 &&
            far.month > 0 && n.when.year == 0 && !far.year_shift)
            far.year = days->first.civil().year;
        auto until = resolve(far, written, ahead);
        if (!until) return {};
        if (until->second < days->first && far.form == When::Form::weekday) until->second = until->second + 7;
        if (until->second < days->first && far.form == When::Form::absolute && n.until->year == 0) {
            ++far.year;  // from September to January
            until = resolve(far, written, ahead);
        }
        if (!until || until->second < days->first) return {};
        return {days->first, until->second};
    }

    // A word of the future stands in the same sentence before the date: سيجتمع, المقرر.
    bool is_ahead(uint32_t begin) const {
        for (uint32_t back = 1; back <= kAheadReach && back <= begin; ++back) {
            const uint32_t at = begin - back;
            const std::string_view word = tokens_.folded(at);
            if (tokens_.is_mark(at) && (word == "." || word == "؟" || word == "!")) return false;
            if (tokens_.has(at, W::kSoon)) return true;
            const Token& token = words_.tokens[at];
            if (token.before > 0 && word.substr(0, token.before).ends_with("س")) return true;
            if (tokens_.is_digits(at)) continue;
        }
        return false;
    }

    const Words& words_;
    std::string_view text_;
    DayRange written_;
    const DateRules& rules_;
    DateTokens tokens_;
    WhenReader reader_;
    std::vector<Date> dates_;
};

constexpr std::array<std::string_view, 10> kUnits = {"none", "second", "minute", "hour",   "day",
                                                     "week", "month",  "year",   "decade", "century"};
constexpr std::array<std::string_view, 3> kCalendars = {"gregorian", "hijri", "persian"};

}  // namespace

std::vector<Date> find_dates(const Words& words, std::string_view text, DayRange written,
                             const DateRules& rules) {
    return DateFinder(words, text, written, rules).find();
}

std::string_view name_of(TimeUnit unit) { return kUnits[static_cast<size_t>(unit)]; }
std::string_view name_of(Calendar calendar) { return kCalendars[static_cast<size_t>(calendar)]; }

}  // namespace isnad
