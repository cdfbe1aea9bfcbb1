#include "claim/events.h"

#include <algorithm>

#include "base/fold.h"
#include "claim/event_parties.h"
#include "claim/event_setting.h"
#include "claim/occurrence.h"
#include "claim/party.h"

namespace isnad {
namespace {

constexpr uint32_t kBackReach = 4;  // sentences that a definite noun points back over
constexpr uint32_t kTollBack = 2;   // that the dead point back over
constexpr uint32_t kTollReach = 3;  // sentences behind the dead in which it is told how they died
constexpr uint32_t kOwnReachBefore = 6;
constexpr uint32_t kOwnReach = 9;  // words behind a trigger in which its own place stands
constexpr uint32_t kObjectReach = 6;
constexpr int kNextDays = 3;

class Finder {
 public:
    Finder(const Scene& scene, const Setting& setting)
        : s_(scene), setting_(setting), where_(scene, setting) {}

    std::vector<Event> run(const std::vector<Mention>& mentions) {
        const uint32_t body = s_.words.lines.size() > 1 ? s_.words.lines[1] : 0;
        const uint32_t echo = echo_begin(), end = keywords_begin();
        for (const Mention& m : mentions)
            if (m.begin >= body && m.begin < std::min(echo, end)) take(m);
        for (const Mention& m : mentions)
            if (m.begin < body || (m.begin >= echo && m.begin < end)) take_title(m);
        std::vector<Event> out;
        for (Occurrence& h : occurrences_) out.push_back(std::move(h.event));
        std::sort(out.begin(), out.end(), [](const Event& a, const Event& b) { return a.span < b.span; });
        return out;
    }

 private:
    // `رابط الخبر: …`: from there on a page says its title again.
    uint32_t echo_begin() const { return s_.marks.next(0, s_.size(), Tag::echo); }

    // `سمات كذا كذا`: at its end a page lists words, which tell of nothing.
    uint32_t keywords_begin() const {
        if (s_.words.sentences.empty()) return s_.size();
        const uint32_t last = s_.words.sentences.back().begin;
        return s_.folded(last) == "سمات" ? last : s_.size();
    }

    void take(const Mention& m) {
        Occurrence now = occurrence_of(m);
        if (Occurrence* same = same_as(now, m)) return join(*same, now);
        if (Occurrence* dead = toll_of(now)) return explain(*dead, std::move(now));
        occurrences_.push_back(std::move(now));
    }

    // A title tells again what the text tells; it counts only where the text has nothing of the kind.
    void take_title(const Mention& m) {
        for (const Occurrence& h : occurrences_)
            if (h.event.type == m.type || (is_violent(h.event.type) && is_violent(m.type))) return;
        occurrences_.push_back(occurrence_of(m));
    }

    Occurrence occurrence_of(const Mention& m) const {
        Occurrence out;
        Event& e = out.event;
        e.span = span_of(m);
        e.text = s_.text_of(e.span);
        e.type = type_of(m);
        e.rule = "event." + std::string(name_of(m.trigger->type));
        if (e.type != m.trigger->type) e.rule += ".shifted";
        e.date = where_.days_of(m);
        e.status = where_.status_of(m, e.date);
        out.place_key = own_place(m);
        out.trigger = m.trigger;
        out.toll = where_.toll_of(m);
        out.sentence = out.begins = s_.sentence_index(m.begin);
        Parties parties = parties_of(s_, m);
        e.actor = std::move(parties.actor);
        e.target = std::move(parties.target);
        e.place = where_.place_of(m, e.actor);
        out.extent = where_.extent_of(e.place);
        return out;
    }

    // A first letter that the word itself needs stays: `فتحت` is no `ف` and `تحت`.
    Span span_of(const Mention& m) const {
        Span span = s_.span_of(m.begin, m.end);
        if (!m.mark->conj && m.mark->prep == 0 && !m.mark->definite)
            span.begin = s_.words.tokens[m.begin].span.begin;
        return span;
    }

    // `وقصف في وقت لاحق موقعا`: with the weapon of the strike told just before.
    EventType type_of(const Mention& m) const {
        if (!m.trigger->follows || m.type != m.trigger->type || occurrences_.empty()) return m.type;
        const Occurrence& last = occurrences_.back();
        const bool near = s_.sentence_index(m.begin) - last.sentence <= 1;
        const bool unnamed = m.definite() || (m.verb() && !party_at(s_, m.end));
        return near && unnamed && last.event.type == EventType::air_strike ? last.event.type : m.type;
    }

    // The place that the mention's own clause names, folded; "" where it names none. What changes hands is a
    // place, named or not.
    std::string own_place(const Mention& m) const {
        const Place* place = setting_.places().near(m.begin, m.end, 0);
        const bool own =
            place && place->begin <= m.end + kOwnReach && place->end + kOwnReachBefore >= m.begin;
        if (own) return folded(setting_.places().ref(*place).text);
        return m.type == EventType::territory_change ? object_of(m) : "";
    }

    // The noun that changes hands: `سيطرت القوات على المدخل`, else the first one behind.
    std::string object_of(const Mention& m) const {
        const uint32_t end = std::min(s_.sentence_of(m.begin).end, m.end + kObjectReach);
        uint32_t first = m.end;
        for (uint32_t at = m.end; at + 1 < end && !s_.is_mark(at); ++at)
            if (s_.folded(at) == "علي") first = at + 1;
        while (first < end && (s_.number_at(first) != kNone || s_.marks.has(first, Tag::prep))) ++first;
        return first < end ? std::string(s_.words.stem(s_.words.tokens[first])) : "";
    }

    // Of what an article tells once, days next to each other do not part two mentions; talks go in rounds.
    static bool differ(const Occurrence& h, const Occurrence& now) {
        const bool rounds = h.event.type == EventType::talks;
        return days_differ(h.event.date, now.event.date, is_single(h.event.type) && !rounds ? kNextDays : 0);
    }

    // An indefinite mention in a sentence of its own that names no place is new (`وفي هجوم قتل جنديان`).
    bool is_new(const Occurrence& h, const Occurrence& now, const Mention& m) const {
        if (is_single(m.type) || m.type == EventType::trial || m.verb() || m.definite() ||
            h.sentence == now.sentence)
            return false;
        return now.place_key.empty() || h.place_key.empty();
    }

    Occurrence* same_as(const Occurrence& now, const Mention& m) {
        if (is_another(s_, m)) return nullptr;
        for (auto h = occurrences_.rbegin(); h != occurrences_.rend(); ++h)
            if (same_kind(*h, now) && same_light(*h, now) && !differ(*h, now) &&
                (is_single(m.type) || m.trigger->once || (same_place(*h, now) && !is_new(*h, now, m))))
                return &*h;
        for (auto h = occurrences_.rbegin(); h != occurrences_.rend(); ++h)
            if (same_toll(*h, now) && same_light(*h, now) && !differ(*h, now)) return &*h;
        return points_back(s_, m) ? pointed_at(now, m) : nullptr;
    }

    Occurrence* pointed_at(const Occurrence& now, const Mention& m) {
        const bool anywhere =
            now.place_key.empty() || m.type == EventType::attack || is_the_one(s_, m) || tells_how(s_, m);
        const bool placed = m.trigger->toll || tells_how(s_, m);
        for (auto h = occurrences_.rbegin(); h != occurrences_.rend(); ++h)
            if (now.sentence - h->sentence <= (m.trigger->toll ? kTollBack : kBackReach) &&
                may_point_to(m, *h) && same_light(*h, now) && (m.trigger->toll || !h->trigger->toll) &&
                (anywhere || (placed && same_place(*h, now))))
                return &*h;
        return nullptr;
    }

    // The dead told of before, whose happening this is.
    Occurrence* toll_of(const Occurrence& now) {
        if (!is_violent(now.event.type) || now.trigger->toll) return nullptr;
        for (auto h = occurrences_.rbegin(); h != occurrences_.rend(); ++h)
            if (h->trigger->toll && now.sentence - h->sentence <= kTollReach && same_place(*h, now) &&
                same_light(*h, now) && !days_differ(h->event.date, now.event.date))
                return &*h;
        return nullptr;
    }

    // The happening is told where its kind is named.
    static void explain(Occurrence& dead, Occurrence now) {
        join(now, dead);
        now.sentence = std::max(now.sentence, dead.sentence);
        dead = std::move(now);
    }

    const Scene& s_;
    const Setting& setting_;
    const EventSetting where_;
    std::vector<Occurrence> occurrences_;
};

}  // namespace

std::vector<Event> find_events(const Scene& scene, const Setting& setting,
                               const std::vector<Mention>& triggers) {
    return Finder(scene, setting).run(triggers);
}

}  // namespace isnad
