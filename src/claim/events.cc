#include "claim/events.h"

#include <algorithm>

#include "base/fold.h"
#include "claim/party.h"
#include "claim/setting.h"
#include "claim/triggers.h"

namespace isnad {
namespace {

constexpr uint32_t kBackReach = 4;  // sentences that a definite noun points back over
constexpr uint32_t kOwnReachBefore = 6;
constexpr uint32_t kOwnReach = 9;  // words behind a trigger in which its own place stands

// A mention with what is known of its happening.
struct Happening {
    Event event;
    std::string place_key;  // folded, "" if unknown
    uint32_t sentence = 0;  // of the last mention
    const Trigger* trigger = nullptr;
};

class Finder {
 public:
    Finder(const Scene& scene, const std::vector<Statement>& statements)
        : s_(scene), setting_(scene, statements) {}

    std::vector<Event> run() {
        const std::vector<Mention> mentions = find_triggers(s_);
        const uint32_t body = s_.words.lines.size() > 1 ? s_.words.lines[1] : 0;
        for (const Mention& m : mentions)
            if (m.begin >= body) take(m);
        for (const Mention& m : mentions)
            if (m.begin < body) take_title(m);
        std::vector<Event> out;
        for (Happening& h : happenings_) out.push_back(std::move(h.event));
        std::sort(out.begin(), out.end(), [](const Event& a, const Event& b) { return a.span < b.span; });
        return out;
    }

 private:
    void take(const Mention& m) {
        Happening now = happening_of(m);
        if (Happening* same = same_as(now, m)) {
            join(*same, now);
            return;
        }
        happenings_.push_back(std::move(now));
    }

    // A title tells again what the text tells; it counts only where the text has nothing of the kind.
    void take_title(const Mention& m) {
        for (const Happening& h : happenings_)
            if (h.event.type == m.type || (is_violent(h.event.type) && is_violent(m.type))) return;
        happenings_.push_back(happening_of(m));
    }

    Happening happening_of(const Mention& m) {
        Happening out;
        Event& e = out.event;
        e.span = s_.span_of(m.begin, m.end);
        e.text = s_.text_of(e.span);
        e.type = m.type;
        e.rule = "event." + std::string(name_of(m.trigger->type));
        if (m.type != m.trigger->type) e.rule += ".shifted";
        const Statement* said = setting_.statement_of(e.span);
        e.date = setting_.date_of(m.begin, m.end);
        e.status = status_of(m, said, e.date);
        e.place = setting_.place_of(m.begin, m.end);
        out.place_key = own_place(m);
        out.trigger = m.trigger;
        out.sentence = s_.sentence_index(m.begin);
        add_parties(m, e);
        return out;
    }

    Status status_of(const Mention& m, const Statement* said, const DayRange& days) const {
        if (m.begin > 0 && s_.marks.has(m.begin - 1, Tag::negation)) return Status::denied;
        return setting_.status_of(m.begin, m.end, said, days);
    }

    // The doer stands behind an active verb, or behind the noun; the sufferer behind على, ضد and the like.
    void add_parties(const Mention& m, Event& e) const {
        if (m.verb() || m.mark->sense.form == VerbForm::masdar)
            if (const auto party = party_at(s_, m.end); party && party->kind != PartyKind::witness)
                e.actor = party->ref;
        const uint32_t end = std::min(s_.sentence_of(m.begin).end, m.end + 8);
        for (uint32_t at = m.end; at < end && !s_.is_mark(at); ++at) {
            if (!points_at_target(s_.folded(at))) continue;
            if (const auto party = party_at(s_, at + 1)) e.target = party->ref;
            return;
        }
    }

    // The place that the mention's own clause names, folded; "" where it names none: the first behind it,
    // else one that a preposition brings in before it (`وفي الحي القديم انفجرت`).
    std::string own_place(const Mention& m) const {
        const uint32_t end = std::min(s_.sentence_of(m.begin).end, m.end + kOwnReach);
        for (uint32_t at = m.end; at < end && !s_.is_mark(at, "."); ++at)
            if (is_place(at)) return folded(s_.read.names[s_.name_at(at)].text);
        const uint32_t from = std::max(s_.sentence_of(m.begin).begin,
                                       m.begin > kOwnReachBefore ? m.begin - kOwnReachBefore : 0);
        for (uint32_t at = m.begin; at > from && !s_.is_mark(at - 1, "."); --at)
            if (is_place(at - 1)) return folded(s_.read.names[s_.name_at(at - 1)].text);
        return "";
    }

    bool is_place(uint32_t at) const {
        const uint32_t name = s_.name_at(at);
        return name != kNone && s_.read.names[name].kind == NameKind::place;
    }

    static bool points_at_target(std::string_view word) {
        for (std::string_view w : {"علي", "ضد", "استهدف", "استهدفت", "يستهدف", "مستهدفا"})
            if (word == w) return true;
        return false;
    }

    static bool days_differ(const DayRange& a, const DayRange& b) {
        if (!a.from || !b.from || !a.to || !b.to) return false;
        return *a.to < *b.from || *b.to < *a.from;
    }

    bool is_another(const Mention& m) const {
        for (uint32_t at = m.end; at < std::min(m.end + 3, s_.size()); ++at) {
            const std::string_view word = s_.folded(at);
            for (std::string_view w :
                 {"اخر", "اخري", "مماثل", "مماثله", "جديد", "جديده", "ثان", "ثانيه", "ثالث"})
                if (word == w) return true;
        }
        return false;
    }

    // `فجر انتحاري نفسه`: how a bombing that was told before was done.
    bool tells_how(const Mention& m) const {
        const uint32_t end = std::min(m.end + 3, s_.size());
        for (uint32_t at = m.end; m.type == EventType::bombing && at < end; ++at)
            if (s_.folded(at).starts_with("نفس") || s_.folded(at).starts_with("انفسهم")) return true;
        return false;
    }

    // `الهجوم`, `القصف`: what was told before; not `الهجوم على المتحف`, which says which one.
    bool points_back(const Mention& m) const {
        if (tells_how(m)) return true;
        return m.definite() && !m.verb() && is_violent(m.type) && s_.folded(m.end) != "علي";
    }

    // Types of which an article tells of one, unless it says that there was another.
    static bool is_single(EventType type) {
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

    // The same kind of thing: of trials each stage is a happening of its own.
    static bool same_kind(const Happening& a, const Happening& b) {
        return a.event.type == b.event.type && (a.event.type != EventType::trial || a.trigger == b.trigger);
    }

    static bool same_place(const Happening& a, const Happening& b) {
        if (a.place_key.empty() || b.place_key.empty()) return true;
        return a.place_key.find(b.place_key) != std::string::npos ||
               b.place_key.find(a.place_key) != std::string::npos;
    }

    // An indefinite mention in a sentence of its own that names no place is new (`وفي هجوم قتل جنديان`).
    bool is_new(const Happening& h, const Happening& now, const Mention& m) const {
        if (is_single(m.type) || m.type == EventType::trial || m.verb() || m.definite() ||
            h.sentence == now.sentence)
            return false;
        return now.place_key.empty() || h.place_key.empty();
    }

    Happening* same_as(const Happening& now, const Mention& m) {
        if (is_another(m)) return nullptr;
        for (auto h = happenings_.rbegin(); h != happenings_.rend(); ++h)
            if (same_kind(*h, now) && !days_differ(h->event.date, now.event.date) &&
                (is_single(m.type) || (same_place(*h, now) && !is_new(*h, now, m))))
                return &*h;
        const bool wherever = m.type == EventType::attack || tells_how(m);
        if (!points_back(m) || (!now.place_key.empty() && !wherever)) return nullptr;
        for (auto h = happenings_.rbegin(); h != happenings_.rend(); ++h)
            if (is_violent(h->event.type) && now.sentence - h->sentence <= kBackReach) return &*h;
        return nullptr;
    }

    // What the first mention left open, a later one may tell.
    void join(Happening& first, Happening& later) const {
        Event& e = first.event;
        first.sentence = later.sentence;
        if (!e.place && later.event.place) e.place = later.event.place, first.place_key = later.place_key;
        if (!e.actor) e.actor = later.event.actor;
        if (!e.target) e.target = later.event.target;
        if (!e.date.known()) e.date = later.event.date;
        if (e.status != Status::asserted && later.event.status == Status::asserted)
            e.status = Status::asserted;
    }

    const Scene& s_;
    Setting setting_;
    std::vector<Happening> happenings_;
};

}  // namespace

std::vector<Event> find_events(const Scene& scene, const std::vector<Statement>& statements) {
    return Finder(scene, statements).run();
}

}  // namespace isnad
