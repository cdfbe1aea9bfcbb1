#include "claim/event_aims.h"

#include <algorithm>
#include <string>

namespace isnad {
namespace {

constexpr uint32_t kBack = 9;  // tokens before a noun of deed in which its verb stands: تعرضت القرية لقصف
constexpr uint32_t kHands = 12;   // behind it: على يد
constexpr uint32_t kAims = 10;    // behind it: على, استهدف
constexpr uint32_t kGrip = 8;     // behind it: من قبضة
constexpr uint32_t kBetween = 6;  // behind it: بين
constexpr uint32_t kSecond = 24;  // behind the first side: the second
constexpr uint32_t kSite = 6;     // behind it: داخل مسجد

uint32_t hand_at(const Scene& s, uint32_t t) {
    if (s.is(t, EventWord::hands)) return t + 1;
    if (!s.is(t, EventWord::opens)) return 0;
    const std::string two = std::string(s.folded(t)) + " " + std::string(s.folded(t + 1));
    return s.rules.events.words.has(two, EventWord::hands) ? t + 2 : 0;
}

bool has_aim(EventType type) {
    switch (type) {
        case EventType::talks:
        case EventType::agreement:
        case EventType::ceasefire:
        case EventType::displacement:
        case EventType::deployment:
        case EventType::protest:
            return false;
        default:
            return true;
    }
}

// معارك على جبهات is where, and only people are judged or seized: what stands behind على must act.
bool aims_at_people(const Mention& m) {
    switch (m.type) {
        case EventType::armed_clash:
            return m.mark->sense.form == VerbForm::masdar;
        case EventType::trial:
        case EventType::arrest:
        case EventType::sanction:
        case EventType::release:
        case EventType::amnesty:
            return true;
        default:
            return false;
    }
}

// أفرجت عن المعتقلين, استسلموا للقوات, سلموا سلاحهم إلى الجيش.
bool leads_to(const Scene& s, EventType type, uint32_t t) {
    switch (type) {
        case EventType::release:
        case EventType::amnesty:
            return s.folded(t) == "عن";
        case EventType::surrender:
        case EventType::weapons_handover:
            return s.folded(t) == "الي";
        case EventType::armed_clash:
        case EventType::talks:
            return s.folded(t) == "مع";
        default:
            return false;
    }
}

bool has_sides(EventType type) {
    return type == EventType::armed_clash || type == EventType::talks || type == EventType::agreement ||
           type == EventType::ceasefire || type == EventType::shelling || type == EventType::attack;
}

// The token of بين behind a deed: اشتباكات عنيفة دارت بين.
uint32_t between_at(const EventScope& scope) {
    for (uint32_t t = scope.m.end; t < scope.m.end + kBetween && !scope.clause_ends(t); ++t)
        if (scope.s.folded(t) == "بين" || scope.s.folded(t) == "بينها" || scope.s.folded(t) == "بينهم")
            return t;
    return kNone;
}

// The second side begins with و behind the first and all that is said of that one; behind من جهة where it
// stands.
Phrase second_side(const EventScope& scope, uint32_t from) {
    const Scene& s = scope.s;
    const uint32_t end = std::min(scope.sentence.end, from + kSecond);
    uint32_t first = from;
    for (uint32_t t = from; t + 1 < end; ++t)
        if (s.folded(t) == "من" && s.is(t + 1, Plain::party_to)) {
            first = t + 2;
            break;
        }
    for (uint32_t t = first; t < end && !s.is_mark(t, "."); ++t) {
        if (!scope.joined(t)) continue;
        const Phrase side = event_phrase_at(s, s.folded(t) == "وبين" ? t + 1 : t);
        if (side && side->acts && side->known) return side;
    }
    return std::nullopt;
}

// أضرموا النار في المقر.
Phrase burnt(const EventScope& scope) {
    for (uint32_t t = scope.m.end; t < scope.m.end + kSite && !scope.clause_ends(t); ++t)
        if (scope.s.is(t, Plain::fire) && scope.s.marks.has(t + 1, Tag::in)) return scope.at(t + 2);
    return std::nullopt;
}

}  // namespace

Sides sides_between(const EventScope& scope) {
    const uint32_t between = has_sides(scope.m.type) ? between_at(scope) : kNone;
    if (between == kNone) return {};
    const bool pronoun = scope.s.folded(between) != "بين";
    const Phrase first = pronoun ? std::nullopt : scope.at(between + 1);
    if (!pronoun && (!first || !first->acts)) return {};
    return {first, second_side(scope, pronoun ? between + 1 : first->end)};
}

Phrase bombed_site(const EventScope& scope) {
    const Scene& s = scope.s;
    if (scope.m.type != EventType::bombing) return std::nullopt;
    for (uint32_t t = scope.m.end; t < scope.m.end + kAims && !scope.clause_ends(t); ++t)
        if (s.is(t, Plain::passing)) return scope.at(t + 1);
    for (uint32_t t = scope.m.end; t < scope.m.end + kSite && !scope.clause_ends(t); ++t) {
        if (!s.is(t, Plain::inside) && !s.is(t, Plain::near) && !s.is(t, Plain::facing)) continue;
        const uint32_t site = s.folded(t + 1) == "من" ? t + 2 : t + 1;
        if (!s.marks.has(site, Tag::spot) || s.is(site, Plain::quarter) ||
            s.words.tokens[site].before + s.words.tokens[site].article > 0)
            return std::nullopt;
        return scope.at(site);
    }
    return std::nullopt;
}

Phrase doer_by_hand(const EventScope& scope) {
    for (uint32_t t = scope.m.end; t < scope.m.end + kHands && !scope.clause_ends(t); ++t)
        if (const uint32_t next = hand_at(scope.s, t); next > 0) {
            const Phrase doer = scope.at(next);
            return doer && doer->acts ? doer : std::nullopt;
        }
    return std::nullopt;
}

Phrase who_met(const EventScope& scope) {
    const Mention& m = scope.m;
    if (m.mark->prep != 'l') return std::nullopt;
    const uint32_t least = scope.least(m.begin, kBack);
    for (uint32_t t = m.begin; t-- > least && !scope.s.is_break(t);)
        if (scope.s.is(t, EventWord::meets)) {
            const Phrase behind = scope.at(t + 1);
            return behind && behind->end <= m.begin ? behind : scope.subject_before(t);
        }
    return std::nullopt;
}

Phrase aim_behind(const EventScope& scope) {
    if (scope.m.type == EventType::attack)
        if (Phrase place = burnt(scope)) return place;
    const Scene& s = scope.s;
    const Mention& m = scope.m;
    if (s.folded(m.end - 1) == "علي") return scope.at(m.end);  // القبض على is one trigger
    for (uint32_t t = m.end; t < m.end + kAims && !scope.clause_ends(t); ++t) {
        const bool on = has_aim(m.type) && s.is(t, EventWord::aims);
        if (!on && !leads_to(s, m.type, t)) continue;
        if (s.folded(t + 1) == "الاقل" || s.folded(t + 1) == "الاكثر") continue;
        if (s.is_mark(t + 1) || s.is(t + 1, EventWord::manner) || s.is(t + 1, EventWord::aside))
            return std::nullopt;
        const Phrase aim = scope.at(t + 1);
        const bool must_act = !on || aims_at_people(m);
        return aim && (!must_act || aim->acts) ? aim : std::nullopt;
    }
    return std::nullopt;
}

Phrase loser_behind(const EventScope& scope) {
    const Scene& s = scope.s;
    for (uint32_t t = scope.m.end; t < scope.m.end + kGrip && !scope.clause_ends(t); ++t) {
        if (s.folded(t) != "من") continue;
        const bool grip = s.is(t + 1, EventWord::grip);
        if (!grip && !scope.m.trigger->direct) continue;
        const Phrase loser = scope.at(grip ? t + 2 : t + 1);
        if (loser && loser->acts) return loser;
    }
    return std::nullopt;
}

}  // namespace isnad
