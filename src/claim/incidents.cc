#include "claim/incidents.h"

#include <algorithm>
#include <map>
#include <span>

#include "claim/telling.h"

namespace isnad {
namespace {

constexpr int kManyDays = 60;
constexpr uint32_t kPlaceCarries = 4;
constexpr uint32_t kDayCarries = 3;  // sentences over which the day of a toll holds on
constexpr uint32_t kLead = 2;        // sentences behind the first that still tell what an article is about
constexpr uint32_t kToldAgain = 6;  // sentences behind the first in which الانفجار is the one told of
constexpr uint32_t kToldBefore = 4;  // sentences
constexpr uint32_t kDetails = 3;     // sentences behind a toll that tell how it came
constexpr long kEquals = 64;         // figures of one value, on each side, from which one learns
constexpr double kTellsApart = 3;    // a count that is seldom that of two happenings

class Incidents {
 public:
    Incidents(const Scene& scene, const Setting& setting, const std::vector<Mention>& triggers,
              std::vector<ToldFigure>& figures)
        : s_(scene), setting_(setting), triggers_(triggers), figures_(figures) {}

    void run() {
        for (ToldFigure& told : figures_) carry(told);
        take_from_equals();
        for (const Mention& m : triggers_)
            if (told_before(s_, m)) take_from_event(m);
        take_from_details();
        for (ToldFigure& told : figures_) take_from_named(told);
    }

 private:
    // A toll told on is of the day and place of the toll before it, while the telling runs on.
    void carry(ToldFigure& told) {
        Figure& f = told.figure;
        const uint32_t sentence = s_.sentence_index(told.draft->first);
        if (turns(s_, sentence)) day_.reset(), place_ = nullptr;
        if (!happens(f.kind)) return;
        if (!f.date.known()) take_day(told, sentence);
        const bool sum =
            !of_own_sentence(told) && (summed_up(s_, told.draft->first, told.draft->last, f.date) ||
                                       (f.part_of && !figures_[*f.part_of].place));
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
               told.place->extent == Extent::country && place_->extent > Extent::country &&
               place_->tie <= Tie::near && !place_->of_speaker;
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

    // Figures of one kind and one value learn from each other, from the nearest where an article has very
    // many of them.
    void take_from_equals() {
        std::map<std::pair<FigureKind, double>, std::vector<size_t>> equal;
        for (size_t i = 0; i < figures_.size(); ++i)
            if (const Figure& f = figures_[i].figure; happens(f.kind) && f.bounds.low)
                equal[{f.kind, *f.bounds.low}].push_back(i);
        for (size_t i = 0; i < figures_.size(); ++i) {
            const Figure& f = figures_[i].figure;
            if (!happens(f.kind) || !f.bounds.low) continue;
            const auto& all = equal.at({f.kind, *f.bounds.low});
            const auto own = std::lower_bound(all.begin(), all.end(), i);
            const auto end = own + std::min<long>(all.end() - own, kEquals);
            for (auto other = own - std::min<long>(own - all.begin(), kEquals); other != end; ++other) {
                take_from_same(figures_[i], figures_[*other]);
                take_day_of_same(figures_[i], figures_[*other]);
            }
        }
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
        if (elsewhere(s_, setting_, std::min(sentence, again), std::max(sentence, again))) return;
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

    // Names a smaller place, and as that of the happening itself.
    static bool closer(const Place* place, const Place* than, Tie least = Tie::near) {
        if (!place || place == than || place->describes || place->tie > least) return false;
        if (!than) return true;
        if (place->extent == than->extent) return than->unnamed && !place->unnamed;
        return place->extent > than->extent && (place->several || !than->several);
    }

    // Figures of the sentences that have the place get the closer one.
    void give(const Place* was, uint32_t from, uint32_t to, const Place* now) const {
        for (ToldFigure& told : figures_) {
            const uint32_t sentence = s_.sentence_index(told.draft->first);
            if (same(told.place, was) && told.place && sentence >= from && sentence <= to) told.place = now;
        }
    }

    // The happening that the article begins with, where nothing else was told of since.
    void take_from_event(const Mention& m) const {
        const uint32_t sentence = s_.sentence_index(m.begin), lead = s_.sentence_index(body());
        if (sentence > lead + kToldAgain) return;
        const ToldFigure* last = nullptr;
        for (const ToldFigure& told : figures_) {
            if (told.draft->last > m.begin || (!happens(told.figure.kind) && !people_kind(told.figure.kind)))
                continue;
            if (last && !same(told.place, last->place)) return;
            last = &told;
        }
        if (!last || sentence == s_.sentence_index(last->draft->first)) return;
        if (s_.sentence_index(last->draft->first) > lead + kLead) return;
        for (uint32_t at = lead + 1; at <= sentence; ++at)
            if (turns(s_, at)) return;
        const Place* place = place_of_blow(s_, setting_, m);
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
        if (several_blows(s_, from)) return;
        for (const Mention& m : triggers_) {
            const uint32_t sentence = s_.sentence_index(m.begin);
            if (sentence <= from) continue;
            if (sentence > from + kDetails || parts(from, sentence)) return;
            if (!is_blow(m) || picked(s_, m)) continue;
            const Place* place = place_of_blow(s_, setting_, m);
            if (closer(place, first->place)) return give(first->place, 0, from, place);
        }
    }

    // خلف الهجوم ستة قتلى: a toll of the blow that was told of has its place.
    void take_from_named(ToldFigure& told) const {
        if (told.figure.kind > FigureKind::missing || of_own_sentence(told)) return;
        if (told.place && told.place->extent != Extent::country && told.place->tie <= Tie::struck) return;
        const uint32_t sentence = s_.sentence_index(told.draft->first);
        const Mention* blow = nullptr;
        for (const Mention& m : between(sentence, sentence + 1))
            if (told_before(s_, m)) blow = &m;
        if (!blow) return;
        const uint32_t first =
            std::max(s_.sentence_index(body()), sentence - std::min(sentence, kToldBefore));
        for (const Mention& m : between(first, std::max(first, sentence))) {
            if (m.type != blow->type) continue;
            const Place* place = place_of_blow(s_, setting_, m);
            if (place && place->tie <= Tie::near && !place->describes &&
                (!told.place || place->extent > told.place->extent))
                told.place = place;
        }
    }

    // The triggers in sentences [from, to).
    std::span<const Mention> between(uint32_t from, uint32_t to) const {
        const auto before = [&](const Mention& m, uint32_t sentence) {
            return s_.sentence_index(m.begin) < sentence;
        };
        const auto begin = std::lower_bound(triggers_.begin(), triggers_.end(), from, before);
        return {begin, std::lower_bound(begin, triggers_.end(), to, before)};
    }

    bool has_toll(uint32_t sentence) const {
        for (const ToldFigure& told : figures_)
            if (happens(told.figure.kind) && s_.sentence_index(told.draft->first) == sentence) return true;
        return false;
    }

    // A sentence behind the first that turns away, tells of what was, or has a toll of its own.
    bool parts(uint32_t from, uint32_t to) const {
        if (elsewhere(s_, setting_, from, to)) return true;
        for (uint32_t at = from + 1; at <= to; ++at) {
            if (turns(s_, at) || has_toll(at)) return true;
            const Sentence& sentence = s_.words.sentences[at];
            if (s_.marks.any(sentence.begin, sentence.end, Tag::background)) return true;
        }
        return false;
    }

    uint32_t body() const { return s_.words.lines.size() > 1 ? s_.words.lines[1] : 0; }

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
