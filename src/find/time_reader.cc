#include "find/time_reader.h"

#include "find/date_small_words.h"

namespace isnad {
namespace {

using Style = TimeReader::Hour::Style;

constexpr int kHours = 24, kHalf = 12, kLastOfNight = 4;
constexpr uint32_t kPartReach = 5;  // tokens before an hour in which a part of the day is its own
constexpr uint32_t kRefusing = 5;   // tokens around in which a word of scores and verses counts

// 12 صباحا is the hour behind midnight, 3 ظهرا and 7 مساء lie in the second half.
void set_half(Clock& c, DayPart part) {
    c.half_told = c.half_told || part != DayPart::none || c.hour > kHalf || c.hour == 0;
    if (c.hour > kHalf || c.hour == 0) {
        if (c.hour == kHours) c.hour = 0;
        return;
    }
    const int hour = c.hour % kHalf;
    switch (part) {
        case DayPart::none:
            return;
        case DayPart::dawn:
        case DayPart::morning:
        case DayPart::after_midnight:
            c.hour = hour;
            return;
        case DayPart::noon:
            c.hour = hour >= kHalf - 2 ? hour : hour + kHalf;
            return;
        case DayPart::afternoon:
            c.hour = hour + kHalf;
            return;
        case DayPart::evening:
            c.hour = hour == 0 ? 0 : hour + kHalf;
            return;
        case DayPart::night:
            c.hour = hour <= kLastOfNight ? hour : hour + kHalf;
            return;
    }
}

}  // namespace

// A day of the calendar or of the week, or one told from today.
bool TimeReader::names_day(uint32_t at) const {
    const DateWord* w = t_.word(at);
    if (w && w->has(DateWord::kDate)) return true;
    if (w && w->has(DateWord::kThis)) return true;
    if (w && (w->has(DateWord::kDay) || (w->has(DateWord::kWeekday) && w->definite))) return !w->conj;
    return t_.is_digits(at);
}

// صباحا, بعد الظهر, (من) مساء السبت
TimeReader::Part TimeReader::part_behind(uint32_t at) const {
    uint32_t first = at;
    if (t_.folded(first) == ")" || is_comma(t_.folded(first))) ++first;
    const auto adverb = is(Class::adverb, first);
    Part out;
    const bool letter = adverb && t_.folded(first).size() == 2;
    if (adverb && !letter) out = {static_cast<DayPart>(adverb.value), first + adverb.tokens, true};
    if (letter && first == at && (!t_.is_word(first + 1) || names_day(first + 1)))
        out = {static_cast<DayPart>(adverb.value), first + 1, false};
    const uint32_t noun = t_.folded(first) == "من" || t_.folded(first) == "في" ? first + 1 : first;
    const auto part = is(Class::part, noun);
    if (!part || (out.of_hour && adverb.tokens > 1)) return out;
    const uint32_t end = noun + part.tokens;
    if (!out.end || names_day(end))
        out = {static_cast<DayPart>(part.value), end, out.end > 0 && !names_day(end)};
    if (!out.of_hour && !names_day(end)) return {};
    return out;
}

// The parts, the zone and the brackets behind an hour.
TimeReader::Read TimeReader::finish(const Hour& h, uint32_t begin, std::string_view rule) const {
    Read r{h.clock, DayPart::none, Zone::untold, begin, h.end, rule};
    for (int more = 0; more < 2; ++more) {
        if (const Part p = part_behind(r.end); p.end > 0 && r.part == DayPart::none) {
            r.part = p.part;
            r.end = p.end;
        }
        uint32_t at = r.end;
        if (t_.folded(at) == ")" || is_comma(t_.folded(at))) ++at;
        if (const auto zone = is(Class::zone, at); zone && r.zone == Zone::untold) {
            r.zone = zone.value == 1 ? Zone::universal : Zone::local;
            r.end = at + zone.tokens;
        }
    }
    if (r.part == DayPart::none) r.part = part_before(begin);
    set_half(r.clock, r.part);
    return r;
}

// مساء أمس عند الساعة الثامنة, بعد الظهر الساعة 7
DayPart TimeReader::part_before(uint32_t begin) const {
    for (uint32_t back = 1; back <= kPartReach && back <= begin; ++back) {
        const uint32_t at = begin - back;
        if (t_.is_mark(at) && !is_comma(t_.folded(at)) && t_.folded(at) != "(") return DayPart::none;
        if (is(Class::to, at) && back == 1) return DayPart::none;
        for (const Class cls : {Class::adverb, Class::part, Class::around}) {
            const auto found = is(cls, at);
            if (!found || t_.folded(at).size() <= 2 || at + found.tokens > begin) continue;
            const uint32_t end = at + found.tokens;
            if (cls == Class::part && !names_day(end)) continue;
            if (end == begin || names_day(end) || is(Class::lead, end) || is(Class::near, end))
                return static_cast<DayPart>(found.value);
        }
    }
    return DayPart::none;
}

// الساعة [تمام] [(] 15:30
std::optional<TimeReader::Read> TimeReader::with_hour_word(uint32_t at) const {
    const auto word = is(Class::hour, at);
    if (!word) return std::nullopt;
    uint32_t next = at + word.tokens;
    for (int more = 0; more < 2; ++more)
        if (t_.folded(next) == "(" || t_.folded(next) == "ال" || t_.folded(next) == "\"" ||
            is(Class::near, next))
            ++next;
    const auto h = hour(next, true);
    if (!h || (h->style == Style::digits && counts(h->end) && t_.has(h->end, ~0ULL))) return std::nullopt;
    if (h->style == Style::cardinal && counts(h->end)) return std::nullopt;  // a wage: في الساعة خمسة دنانير
    if (at > 0 && (t_.folded(at - 1) == "مدار" || t_.folded(at - 1) == "/")) return std::nullopt;
    return finish(*h, at, "time.hour");
}

// سأعود, سيصل: nobody will be counted among the dead by it.
bool TimeReader::is_future_verb(uint32_t at) const {
    const Token& token = t_.token(at);
    return token.kind == TokenKind::word && t_.folded(at).substr(0, token.before).ends_with("س");
}

bool TimeReader::leads(uint32_t at) const {
    if (at == 0) return true;
    const uint32_t before = at - 1;
    if (is_future_verb(before)) return true;
    return is(Class::lead, before) || is(Class::near, before) || t_.is_mark(before) ||
           t_.has(before, DateWord::kDay | DateWord::kWeekday) || t_.folded(before) == "ال";
}

// Whether more than a number says that this is an hour.
bool TimeReader::speaks_for(const Hour& h, const Part& part, const Read& r) const {
    const NumberWord* first = t_.number_word(h.begin);
    const bool led = leads(h.begin) || (first && first->prep);
    if (h.style == Style::colon) return true;
    if (h.style == Style::four) return r.zone == Zone::universal || (led && part.of_hour);
    if (h.style == Style::digits && part.end > 0) return led && h.clock.hour <= kHours;
    if (h.style == Style::digits)
        return h.begin > 0 && is(Class::near, h.begin - 1) && !t_.is_word(h.end) && is_expected(h.begin) &&
               h.clock.hour <= kHalf;
    if (h.style == Style::cardinal) return part.of_hour && led;
    if (part.of_hour && !led) return t_.folded(part.end - 1) != "مساء" || h.minutes_told;
    if (part.end > 0 || r.zone == Zone::universal) return led || h.minutes_told;
    if (h.may_be_ordinal) return false;
    if (h.minutes_told) return true;
    if (h.begin == 0 || counts(h.end)) return false;
    if (is(Class::near, h.begin - 1)) return true;
    return !t_.is_word(h.end) && is_expected(h.begin);
}

// سأعود في السابعة, سأعود الحادية عشرة
bool TimeReader::is_expected(uint32_t at) const {
    if (is_future_verb(at - 1)) return true;
    return at > 1 && is(Class::lead, at - 1) && is_future_verb(at - 2);
}

std::optional<TimeReader::Read> TimeReader::bare(uint32_t at) const {
    auto h = hour(at, false);
    if (!h && t_.is_digits(at) && t_.folded(at).find('.') != std::string_view::npos && leads(at)) {
        const auto dotted = hour(at, true);  // 4.30 عصرا
        if (dotted && (part_behind(dotted->end).of_hour || is(Class::zone, dotted->end))) h = dotted;
    }
    if (!h && !t_.is_digits(at) && leads(at)) {
        const auto counted = hour(at, true);  // على ثمانية وأربعين صباحا
        if (counted && part_behind(counted->end).of_hour) h = counted;
    }
    if (!h) return std::nullopt;
    if (at > 0 && t_.is_digits(at) && (t_.folded(at - 1) == ":" || t_.folded(at - 1) == "/"))
        return std::nullopt;
    const Read r = finish(*h, at, "time.bare");
    if (!speaks_for(*h, part_behind(h->end), r)) return std::nullopt;
    if (r.part != DayPart::none || r.zone != Zone::untold) return r;
    for (uint32_t back = 1; back <= kRefusing && back <= at; ++back)
        if (is(Class::not_hour, at - back)) return std::nullopt;
    for (uint32_t on = 0; on < kRefusing; ++on)
        if (is(Class::not_hour, h->end + on)) return std::nullopt;
    return r;
}

// منتصف الليل, منتصف النهار
std::optional<TimeReader::Read> TimeReader::point(uint32_t at) const {
    const auto found = is(Class::point, at);
    if (!found) return std::nullopt;
    if (found.tokens == 2 && t_.folded(at + 1).starts_with("لي") && !names_day(at + 2)) return std::nullopt;
    Read r{
        {},          found.value == 0 ? DayPart::night : DayPart::noon, Zone::untold, at, at + found.tokens,
        "time.point"};
    r.clock.hour = static_cast<int>(found.value);
    r.clock.half_told = true;
    return r;
}

TimeReader::Pair TimeReader::read(uint32_t at) const {
    Pair out;
    if ((out.first = point(at))) return out;
    if (!(out.first = with_hour_word(at))) out.first = bare(at);
    // The second end gives its part of the day to the first: من 5 إلى 7 مساء.
    auto h = out.first ? std::nullopt : hour(at, false);
    const uint32_t end = out.first ? out.first->end : h ? h->end : 0;
    if (end == 0 || (h && !leads(at))) return out;
    uint32_t next = end + is(Class::to, end).tokens;
    const NumberWord* joined = t_.number_word(next);
    if (next == end && !(joined && joined->conj)) return out;
    auto second = with_hour_word(next);
    if (!second && out.first) {
        const auto far = hour(next, true);
        if (far && (far->style == Style::colon || far->style == Style::ordinal) && !counts(far->end))
            second = finish(*far, next, "time.bare");
    }
    if (!second) second = bare(next);
    if (!second && h && (h->style == Style::digits || h->style == Style::ordinal)) {
        const auto far = hour(next, false);  // بين 5 و6 مساء: nothing stands before the second
        if (far && far->style == h->style && part_behind(far->end).of_hour)
            second = finish(*far, next, "time.bare");
    }
    if (!second) return out;
    if (!out.first) {
        if (second->part == DayPart::none) return out;
        out.first = finish(*h, at, "time.range");
    }
    if (out.first->part == DayPart::none && !out.first->clock.half_told && second->part != DayPart::none) {
        Clock moved = out.first->clock;
        set_half(moved, second->part);
        if (moved.hour <= second->clock.hour) out.first->clock = moved;
    }
    out.second = second;
    return out;
}

}  // namespace isnad
