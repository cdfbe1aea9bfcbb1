#include "claim/occurrence.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr double kTellsApart = 3;           // a count that is seldom that of two happenings,
constexpr double kTellsApartAnywhere = 10;  // and of two at two places
constexpr int kFewDays = 3;

}  // namespace

bool is_single(EventType type) {
    switch (type) {
        case EventType::ceasefire:
        case EventType::ceasefire_violation:
        case EventType::accident:
        case EventType::sanction:
        case EventType::amnesty:
        case EventType::surrender:
        case EventType::aid:
        case EventType::talks:
        case EventType::displacement:
        case EventType::evacuation:
        case EventType::protest:
            return true;
        default:
            return false;
    }
}

bool same_kind(const Occurrence& a, const Occurrence& b) {
    return a.event.type == b.event.type && (a.event.type != EventType::trial || a.trigger == b.trigger);
}

bool same_place(const Occurrence& a, const Occurrence& b) {
    if (a.place_key.empty() || b.place_key.empty()) return true;
    return a.place_key.find(b.place_key) != std::string::npos ||
           b.place_key.find(a.place_key) != std::string::npos;
}

bool same_light(const Occurrence& a, const Occurrence& b) {
    return (a.event.status == Status::denied) == (b.event.status == Status::denied);
}

bool same_toll(const Occurrence& a, const Occurrence& b) {
    if (!a.toll || !b.toll || a.sentence == b.sentence || a.begins == b.begins) return false;
    if (!is_violent(a.event.type) || !is_violent(b.event.type)) return false;
    const Figure &x = *a.toll, &y = *b.toll;
    const double least = same_place(a, b) ? kTellsApart : kTellsApartAnywhere;
    return x.kind == y.kind && x.bounds.low == y.bounds.low && x.bounds.low && *x.bounds.low >= least &&
           x.qualifier != Qualifier::vague && y.qualifier != Qualifier::vague;
}

bool days_differ(const DayRange& a, const DayRange& b, int apart) {
    if (!a.from || !b.from || !a.to || !b.to) return false;
    return *a.to + apart < *b.from || *b.to + apart < *a.from;
}

bool is_another(const Scene& s, const Mention& m) {
    for (uint32_t at = m.end; at < std::min(m.end + 3, s.size()); ++at)
        if (s.is(at, Plain::another)) return true;
    return false;
}

bool is_the_one(const Scene& s, const Mention& m) {
    if (of_place(s, m)) return true;
    const bool one = m.mark->sense.feminine || m.type == EventType::bombing || m.type == EventType::attack;
    if (!one || !m.mark->definite || m.mark->suffix > 0 || m.end > m.begin + 1 || m.verb()) return false;
    const bool says_which = s.marks.has(m.end, Tag::in) || s.marks.has(m.end + 1, Tag::in);
    return !says_which && !m.mark->sense.plural && !s.folded(m.begin).ends_with("ات");
}

bool tells_how(const Scene& s, const Mention& m) {
    const uint32_t end = std::min(m.end + 3, s.size());
    for (uint32_t at = m.end; m.type == EventType::bombing && at < end; ++at)
        if (s.is(at, Plain::own)) return true;
    return false;
}

bool of_place(const Scene& s, const Mention& m) {
    const uint32_t name = s.name_at(m.end);
    return is_violent(m.type) && !m.trigger->direct && !m.verb() && name != kNone &&
           s.names[name].begin == m.end && s.words.tokens[m.end].before == 0 &&
           s.read.names[name].kind == NameKind::place;
}

bool points_back(const Scene& s, const Mention& m) {
    if (m.trigger->toll || tells_how(s, m) || of_place(s, m)) return true;
    return m.definite() && !m.verb() && is_violent(m.type) && s.folded(m.end) != "علي";
}

bool may_point_to(const Mention& m, const Occurrence& earlier) {
    const EventType type = earlier.event.type;
    if (!is_violent(type)) return false;
    if (m.trigger->toll || m.type == EventType::attack || m.type == type) return true;
    const bool strikes = m.type == EventType::shelling || m.type == EventType::air_strike;
    if (strikes) return type == EventType::shelling || type == EventType::air_strike;
    return type == EventType::attack;
}

namespace {

// A truce is told of where it is told who declared it: not صمود وقف إطلاق النار, but أعلن التحالف هدنة.
bool tells_who(const Occurrence& first, const Occurrence& later) {
    return first.event.type == EventType::ceasefire && !first.event.actor && later.event.actor;
}

void tell_here(Occurrence& first, const Occurrence& later) {
    first.event.span = later.event.span;
    first.event.text = later.event.text;
    first.event.actor = later.event.actor;
    if (later.event.date.known()) first.event.date = later.event.date;
}

// خلال اليومين الماضيين … ووقع الهجوم أمس: one of the days told before.
bool exacter(const Event& first, const Event& later) {
    return is_violent(first.type) && later.date.single() && first.date.from && first.date.to &&
           !first.date.single() && *first.date.to - *first.date.from <= kFewDays;
}

}  // namespace

void join(Occurrence& first, Occurrence& later) {
    Event& e = first.event;
    if (tells_who(first, later)) tell_here(first, later);
    const bool beside = first.begins == later.begins;  // who is told of further on mostly did something else
    first.sentence = later.sentence;
    if (!first.toll) first.toll = later.toll;
    const bool closer = first.extent <= Extent::region && later.extent > first.extent &&
                        !later.place_key.empty() && (is_violent(e.type) || e.type == EventType::accident);
    if (later.event.place && (!e.place || closer)) {
        e.place = later.event.place;
        first.extent = later.extent;
        if (first.place_key.empty()) first.place_key = later.place_key;
    }
    if (!e.actor && beside) e.actor = later.event.actor;
    // The dead of a battle are not those that it was fought against.
    const bool dead = e.type == EventType::armed_clash && later.trigger && later.trigger->toll;
    if (!e.target && beside && !dead) e.target = later.event.target;
    if (!e.date.known() || exacter(e, later.event)) e.date = later.event.date;
    if (e.status != Status::asserted && later.event.status == Status::asserted) e.status = Status::asserted;
}

}  // namespace isnad
