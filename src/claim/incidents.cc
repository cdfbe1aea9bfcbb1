#include "claim/incidents.h"

#include <algorithm>

#include "claim/triggers.h"

namespace isnad {
namespace {

constexpr int kManyDays = 60;
constexpr int kFewDays = 3;
constexpr uint32_t kSince = 4;  // tokens from a toll to its منذ
constexpr uint32_t kPlaceCarries = 4;
constexpr uint32_t kDayCarries = 3;  // sentences over which the day of a toll holds on
constexpr uint32_t kLead = 2;        // sentences behind the first that still tell what an article is about
constexpr uint32_t kToldAgain = 6;  // sentences behind the first in which الانفجار is the one told of
constexpr uint32_t kToldBefore = 4;    // sentences
constexpr uint32_t kOpens = 4;         // tokens in which a sentence says where it turns to
constexpr uint32_t kDetails = 3;       // sentences behind a toll that tell how it came
constexpr uint32_t kPlaceOfEvent = 8;  // tokens from الانفجار to its place
constexpr double kTellsApart = 3;      // a count that is seldom that of two happenings

// منذ 20 يوليو قتل, قتل 18 شخصا منذ بدء الهدنة: since a day, with none on which it ended.
bool summed_up(const Scene& s, const ToldFigure& told) {
    const DayRange& date = told.figure.date;
    if (date.from && date.to && *date.to - *date.from <= kFewDays) return false;
    const auto since = [&](uint32_t at) {
        return at < s.size() && s.words.stem(s.words.tokens[at]) == "منذ";
    };
    if (since(s.sentence_of(told.draft->first).begin)) return true;
    for (uint32_t at = told.draft->last; at < told.draft->last + kSince; ++at)
        if (since(at)) return true;
    return false;
}

class Incidents {
 public:
    Incidents(const Scene& scene, const Setting& setting, const std::vector<Mention>& triggers,
              std::vector<ToldFigure>& figures)
        : s_(scene), setting_(setting), triggers_(triggers), figures_(figures) {}

    void run() {
        for (ToldFigure& told : figures_) carry(told);
        for (ToldFigure& told : figures_)
            for (const ToldFigure& other : figures_) {
                take_from_same(told, other);
                take_day_of_same(told, other);
            }
        for (const Mention& m : triggers_)
            if (points_back(m)) take_from_event(m);
        take_from_details();
        for (ToldFigure& told : figures_) take_from_named(told);
    }

 private:
    // A toll told on is of the day and place of the toll before it, while the telling runs on.
    void carry(ToldFigure& told) {
        Figure& f = told.figure;
        const uint32_t sentence = s_.sentence_index(told.draft->first);
        if (turns(sentence)) day_.reset(), place_ = nullptr;
        if (!happens(f.kind)) return;
        if (!f.date.known()) take_day(told, sentence);
        const bool sum =
            !of_own_sentence(told) && (summed_up(s_, told) || (f.part_of && !figures_[*f.part_of].place));
        if (sum) told.place = nullptr;
        if (!told.place && f.status != Status::background && !of_many_days(f) && !sum)
            told.place = place_ ? place_ : setting_.places().lead();
        if (told_on(told, sentence)) told.place = place_;
        if (told.place && victims(f.kind)) place_ = told.place, place_sentence_ = sentence;
        if (!f.date.known() || f.status != Status::asserted) return;
        if (day_ && setting_.days().eve(told.draft->first)) return;
        day_ = f.date;
        day_place_ = told.place;
        day_sentence_ = sentence;
    }

    // A toll of the town told of just before, where only a country was named in between.
    bool told_on(const ToldFigure& told, uint32_t sentence) const {
        if (!told.place || of_own_sentence(told) || told.figure.kind > FigureKind::missing) return false;
        return place_ && sentence - place_sentence_ <= kPlaceCarries && !of_many_days(told.figure) &&
               told.place->extent == Extent::country && place_->extent > Extent::country;
    }

    // Not where the sentence turns to another town: وفي كذا قتل.
    void take_day(ToldFigure& told, uint32_t sentence) {
        Figure& f = told.figure;
        if (f.status != Status::asserted) return;
        if (!day_ || sentence - day_sentence_ > kDayCarries) return;
        const bool elsewhere = of_own_sentence(told) && day_place_ && told.place->extent != Extent::spot &&
                               sentence != day_sentence_ && setting_.places().begins_clause(*told.place) &&
                               !same(told.place, day_place_);
        if (!elsewhere) f.date = *day_;
    }

    // من جهة أخرى, في سياق متصل: another story begins.
    bool turns(uint32_t sentence) const {
        const Mark* link = s_.marks.find(s_.words.sentences[sentence].begin, Tag::link);
        return link && link->end - link->begin >= 2;
    }

    // The same toll told twice has one place, the closer of the two; not where each tells a town of its own.
    void take_from_same(ToldFigure& told, const ToldFigure& other) const {
        const Figure &a = told.figure, &b = other.figure;
        if (&told == &other || a.kind != b.kind || a.part_of.has_value() != b.part_of.has_value() ||
            !(a.bounds.low == b.bounds.low) || !happens(a.kind))
            return;
        if (a.qualifier == Qualifier::vague || !a.bounds.low || *a.bounds.low < kTellsApart) return;
        if (a.date.known() && b.date.known() && !(a.date == b.date)) return;
        const bool wide = !told.place || told.place->extent <= Extent::region || !of_own_sentence(told);
        if (!(wide || lies_in(other.place, *told.place)) || !of_own_sentence(other) ||
            !closer(other.place, told.place, Tie::loose))
            return;
        const uint32_t sentence = s_.sentence_index(told.draft->first);
        const uint32_t again = s_.sentence_index(other.draft->first);
        if (elsewhere(std::min(sentence, again), std::max(sentence, again))) return;
        if (victims(a.kind))
            give(told.place, sentence, sentence, other.place);
        else
            told.place = other.place;
    }

    // حي كذا في مدينة كذا lies in مدينة كذا.
    bool lies_in(const Place* place, const Place& wide) const {
        const std::string_view name = s_.folded(wide.end - 1);
        for (uint32_t at = place ? place->begin : 0; place && at < place->reach; ++at)
            if (s_.folded(at).ends_with(name)) return true;
        return false;
    }

    // One place, or two mentions of it by one name.
    bool same(const Place* a, const Place* b) const {
        if (!a || !b || a == b) return a == b;
        const uint32_t by_name = a->end - 1, other = b->end - 1;
        return a->extent == b->extent &&
               s_.words.stem(s_.words.tokens[by_name]) == s_.words.stem(s_.words.tokens[other]);
    }

    // The same toll told again without a day.
    void take_day_of_same(ToldFigure& told, const ToldFigure& other) const {
        Figure& a = told.figure;
        const Figure& b = other.figure;
        if (a.date.known() || !b.date.known() || a.kind != b.kind || !(a.bounds.low == b.bounds.low)) return;
        if (a.qualifier == Qualifier::vague || !happens(a.kind) || a.status != b.status) return;
        if (told.place && other.place && !same(told.place, other.place) && !lies_in(told.place, *other.place))
            return;
        if (a.bounds.low && *a.bounds.low >= kTellsApart) a.date = b.date;
    }

    bool of_own_sentence(const ToldFigure& told) const {
        return told.place && s_.sentence_index(told.place->begin) == s_.sentence_index(told.draft->first);
    }

    // A sentence behind the first begins with another place: وفي كذا.
    bool elsewhere(uint32_t from, uint32_t to) const {
        for (uint32_t at = from + 1; at <= to; ++at) {
            const Sentence& sentence = s_.words.sentences[at];
            const auto [begin, end] =
                setting_.places().between(sentence.begin, std::min(sentence.end, sentence.begin + kOpens));
            for (const Place* place = begin; place != end; ++place)
                if (setting_.places().begins_clause(*place)) return true;
        }
        return false;
    }

    // Names a smaller place, and as that of the happening itself.
    static bool closer(const Place* place, const Place* than, Tie least = Tie::near) {
        if (!place || place == than || place->describes || place->tie > least) return false;
        if (!than) return true;
        if (place->extent == than->extent) return than->unnamed && !place->unnamed;
        return place->extent > than->extent && (place->several || !than->several);
    }

    // مدينة كذا, where منطقة كذا was told of.
    bool in_area(const Place* place, const Place& area) const {
        if (!place || place->extent != Extent::town || area.extent != Extent::town || same(place, &area))
            return false;
        const auto kind = [&](const Place& p) { return s_.words.bare(s_.words.tokens[p.begin]); };
        const bool settled = kind(*place) == "مدينه" || kind(*place) == "بلده" || kind(*place) == "قريه";
        return kind(area) == "منطقه" && settled && !place->describes && place->tie <= Tie::near;
    }

    // Figures of the sentences that have the place get the closer one.
    void give(const Place* was, uint32_t from, uint32_t to, const Place* now) const {
        for (ToldFigure& told : figures_) {
            const uint32_t sentence = s_.sentence_index(told.draft->first);
            if (same(told.place, was) && told.place && sentence >= from && sentence <= to) told.place = now;
        }
    }

    // الانفجار, الهجوم: the one that was told of.
    bool points_back(const Mention& m) const {
        return !picked(m) && m.mark->definite && !m.verb() && !m.mark->sense.plural &&
               (is_violent(m.type) || m.type == EventType::accident);
    }

    // الهجوم الأكثر دموية, منذ الهجوم: one out of several, or an older one.
    bool picked(const Mention& m) const {
        if (m.begin > 0 && s_.folded(m.begin - 1) == "منذ") return true;
        for (uint32_t at = m.end; at < m.end + 2; ++at)
            for (std::string_view most : {"الاكثر", "الاعنف", "الاشد", "الاكبر", "الاسوا", "الابرز"})
                if (s_.folded(at) == most) return true;
        return false;
    }

    // The happening that the article begins with, where nothing else was told of since.
    void take_from_event(const Mention& m) const {
        const uint32_t sentence = s_.sentence_index(m.begin), lead = s_.sentence_index(body());
        const ToldFigure* last = nullptr;
        for (const ToldFigure& told : figures_) {
            if (told.draft->last > m.begin || (!happens(told.figure.kind) && !people_kind(told.figure.kind)))
                continue;
            if (last && !same(told.place, last->place)) return;
            last = &told;
        }
        if (!last || sentence == s_.sentence_index(last->draft->first)) return;
        if (s_.sentence_index(last->draft->first) > lead + kLead || sentence > lead + kToldAgain) return;
        for (uint32_t at = lead + 1; at <= sentence; ++at)
            if (turns(at)) return;
        const Place* place = place_of(m);
        if (closer(place, last->place)) give(last->place, 0, sentence, place);
    }

    // What the first sentence sums up, the next tell in detail: قتل ستة في كذا. وقال شهود إن مسلحين هاجموا
    // كذا.
    void take_from_details() const {
        const uint32_t lead = s_.sentence_index(body());
        const ToldFigure* first = nullptr;
        for (const ToldFigure& told : figures_)
            if (!first && victims(told.figure.kind) && s_.sentence_index(told.draft->first) >= lead)
                first = &told;
        if (!first || !first->place || s_.sentence_index(first->draft->first) > lead + 1) return;
        const uint32_t from = s_.sentence_index(first->draft->first);
        if (several_blows(from)) return;
        for (const Mention& m : triggers_) {
            const uint32_t sentence = s_.sentence_index(m.begin);
            if (sentence <= from) continue;
            if (sentence > from + kDetails || parts(from, sentence)) return;
            if (!(is_violent(m.type) || m.type == EventType::accident) || picked(m)) continue;
            const Place* place = place_of(m);
            if (!closer(place, first->place) && !in_area(place, *first->place)) continue;
            return give(first->place, 0, from, place);
        }
    }

    // خلف الهجوم ستة قتلى: a toll of the blow that was told of has its place.
    void take_from_named(ToldFigure& told) const {
        if (told.figure.kind > FigureKind::missing || of_own_sentence(told)) return;
        if (told.place && told.place->extent != Extent::country && told.place->tie <= Tie::struck) return;
        const uint32_t sentence = s_.sentence_index(told.draft->first);
        const Mention* blow = nullptr;
        for (const Mention& m : triggers_)
            if (s_.sentence_index(m.begin) == sentence && points_back(m)) blow = &m;
        if (!blow) return;
        for (const Mention& m : triggers_) {
            const uint32_t at = s_.sentence_index(m.begin);
            if (at + kToldBefore < sentence || at < s_.sentence_index(body()) || m.type != blow->type)
                continue;
            if (at >= sentence) return;
            const Place* place = place_of(m);
            if (place && place->tie <= Tie::near && !place->describes &&
                (!told.place || place->extent > told.place->extent))
                told.place = place;
        }
    }

    bool has_toll(uint32_t sentence) const {
        for (const ToldFigure& told : figures_)
            if (happens(told.figure.kind) && s_.sentence_index(told.draft->first) == sentence) return true;
        return false;
    }

    // سلسلة من الهجمات, تفجيرات: no one place is that of all.
    bool several_blows(uint32_t sentence) const {
        for (const Mention& m : triggers_)
            if (s_.sentence_index(m.begin) == sentence && !m.verb() && m.mark->sense.plural &&
                (m.type == EventType::attack || m.type == EventType::bombing))
                return true;
        return false;
    }

    // A sentence behind the first that turns away, tells of what was, or has a toll of its own.
    bool parts(uint32_t from, uint32_t to) const {
        if (elsewhere(from, to)) return true;
        for (uint32_t at = from + 1; at <= to; ++at) {
            if (turns(at) || has_toll(at)) return true;
            const Sentence& sentence = s_.words.sentences[at];
            for (uint32_t token = sentence.begin; token < sentence.end; ++token)
                if (s_.marks.has(token, Tag::background)) return true;
        }
        return false;
    }

    uint32_t body() const { return s_.words.lines.size() > 1 ? s_.words.lines[1] : 0; }

    // الهجوم الذي وقع في كذا, كذا حيث وقع الهجوم.
    const Place* place_of(const Mention& m) const {
        const Sentence& sentence = s_.sentence_of(m.begin);
        const auto [begin, end] =
            setting_.places().between(m.end, std::min(sentence.end, m.end + kPlaceOfEvent));
        if (begin != end) return begin;
        const auto [from, to] = setting_.places().between(sentence.begin, m.begin);
        if (from == to) return nullptr;
        const Place* before = to - 1;
        for (uint32_t at = before->reach; at < m.begin && at < before->reach + 2; ++at)
            if (s_.folded(at) == "حيث") return before;
        return nullptr;
    }

    const Scene& s_;
    const Setting& setting_;
    const std::vector<Mention>& triggers_;
    std::vector<ToldFigure>& figures_;
    std::optional<DayRange> day_;
    const Place* place_ = nullptr;
    const Place* day_place_ = nullptr;
    uint32_t day_sentence_ = 0, place_sentence_ = 0;
};

}  // namespace

bool of_many_days(const Figure& f) {
    return f.date.from && f.date.to && *f.date.to - *f.date.from > kManyDays;
}

void join_incidents(const Scene& scene, const Setting& setting, const std::vector<Mention>& triggers,
                    std::vector<ToldFigure>& figures) {
    if (!figures.empty()) Incidents(scene, setting, triggers, figures).run();
}

}  // namespace isnad
