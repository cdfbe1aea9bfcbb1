#include "view/happenings.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/fold.h"
#include "model/ids.h"
#include "model/names.h"

namespace isnad {
namespace {

constexpr int kLongest = 7;      // days from first to last of an event
constexpr uint32_t kNear = 300;  // bytes between a trigger and the figures that belong to it

std::string outlet_of(const Article& a) { return a.outlet.name.empty() ? a.outlet.domain : a.outlet.name; }

std::string key_of(const MapPlace& place) { return place.entity.empty() ? folded(place.text) : place.entity; }

uint32_t distance(Span a, Span b) {
    return a.end < b.begin ? b.begin - a.end : b.end < a.begin ? a.begin - b.end : 0;
}

// What is told of one happening: story, type, first day, place, actor.
using Key = std::tuple<std::string, EventType, std::optional<Day>, std::string, std::string>;

class Gatherer {
 public:
    Gatherer(const Selection& selection, const MapPlaces& places, const SentenceAt& sentence_at)
        : selection_(selection), places_(places), sentence_at_(sentence_at) {}

    void tallies(const std::vector<Tally>& tallies) {
        for (const Tally& tally : tallies)
            for (const TallyEntry& e : tally.entries) tally_of_.emplace(e.figure, &tally);
    }

    void article(const ReadArticle& read) {
        for (size_t i = 0; i < read.events.size(); ++i) {
            const Event& e = read.events[i];
            const bool wanted = selection_.kind.empty() || selection_.kind == name_of(e.type);
            if (wanted && places_.meets(e.place, selection_.place)) event(read, i);
        }
    }

    Happenings finish() {
        for (auto& [key, index] : index_) finish(out_.all[index]);
        const auto order = [](const Happening& h) {
            const auto day = h.days.from ? h.days.from : h.days.to;
            return std::tuple(!day, day, h.type, std::string_view(h.id));
        };
        std::sort(out_.all.begin(), out_.all.end(),
                  [&](const auto& a, const auto& b) { return order(a) < order(b); });
        return std::move(out_);
    }

 private:
    void event(const ReadArticle& read, size_t at) {
        const Event& e = read.events[at];
        const MapPlace place = places_.of(e.place);
        const DayRange days = e.date.known()           ? e.date
                              : read.article.published ? read.article.published->days
                                                       : DayRange{};
        const std::string actor = e.actor ? e.actor->text : "";
        const Key key{read.article.story, e.type, days.from, key_of(place), folded(actor)};
        const auto [found, fresh] = index_.try_emplace(key, out_.all.size());
        if (fresh) out_.all.emplace_back();
        Happening& h = out_.all[found->second];
        if (fresh) begin(h, read.article.story, e, place, days);
        tell(h, read, at);
        figures(h, read, e);
    }

    static void begin(Happening& h, const std::string& story, const Event& e, const MapPlace& place,
                      const DayRange& days) {
        h.story = story;
        h.type = e.type;
        h.days = days;
        h.day_told = e.date.known();
        h.place = place;
        h.actor = e.actor ? e.actor->text : "";
    }

    void tell(Happening& h, const ReadArticle& read, size_t at) {
        const Event& e = read.events[at];
        const std::string id =
            item_id(read.article.id, ItemType::event, e.span, nth_of_span(read.events, at));
        std::string sentence = sentence_at_ ? sentence_at_(read.article.text, e.span) : "";
        h.tellings.push_back({id, read.article.id, e.text, std::move(sentence), e.status});
        if (h.target.empty() && e.target) h.target = e.target->text;
        h.day_told = h.day_told || e.date.known();
        h.outlets.push_back(outlet_of(read.article));
        out_.articles.emplace(read.article.id, head_of(read.article));
    }

    static Article head_of(const Article& article) {
        Article head = article;
        head.text.clear();
        head.blocks.clear();
        return head;
    }

    void figures(Happening& h, const ReadArticle& read, const Event& e) {
        for (size_t i = 0; i < read.figures.size(); ++i) {
            const Figure& f = read.figures[i];
            if (!is_toll_of(f, e, read)) continue;
            const std::string id =
                item_id(read.article.id, ItemType::figure, f.span, nth_of_span(read.figures, i));
            Toll& toll = f.kind == FigureKind::killed    ? h.killed
                         : f.kind == FigureKind::wounded ? h.wounded
                                                         : h.detained;
            add(toll, f, id);
            if (f.speaker) h.roots.push_back(f.speaker->text);
        }
    }

    // True of a count of victims that stands by the event and nearer to no other that can have any: what is
    // told once counts once, though a sheet is summed up. Some of the victims are no toll.
    static bool is_toll_of(const Figure& f, const Event& e, const ReadArticle& read) {
        if (f.status != Status::asserted && f.status != Status::estimated) return false;
        if (f.part_of || f.suspect || is_sum(f.date) || !has_victims(e.type, f.kind)) return false;
        const uint32_t near = distance(f.span, e.span);
        if (near > kNear) return false;
        return std::none_of(read.events.begin(), read.events.end(), [&](const Event& other) {
            const uint32_t far = distance(f.span, other.span);
            return has_victims(other.type, f.kind) &&
                   (far < near || (far == near && other.span.begin < e.span.begin));
        });
    }

    // The toll of weeks, of a war since a year, is that of no single event.
    static bool is_sum(const DayRange& days) {
        return days.from && days.to && *days.to - *days.from > kLongest;
    }

    static bool has_victims(EventType type, FigureKind kind) {
        using enum EventType;
        const bool harms = type == armed_clash || type == shelling || type == air_strike || type == bombing ||
                           type == attack || type == accident || type == protest ||
                           type == ceasefire_violation;
        if (kind == FigureKind::killed || kind == FigureKind::wounded) return harms;
        return kind == FigureKind::detained && (harms || type == arrest || type == seizure);
    }

    void add(Toll& toll, const Figure& f, const std::string& id) const {
        toll.counts.push_back(f.bounds);
        const auto value = f.bounds.low ? f.bounds.low : f.bounds.high;
        // The last that is met: articles come in the order of their addresses.
        if (f.qualifier != Qualifier::vague) toll.best = value;
        const auto tally = tally_of_.find(id);
        if (tally == tally_of_.end()) return;
        if (tally->second->independent > toll.independent) {
            toll.independent = tally->second->independent;
            toll.verdict = name_of(tally->second->verdict);
        }
        if (toll.best) toll.best = latest_of(*tally->second).value_or(*toll.best);
    }

    // The value that a tally ends with: entries stand in the order of printing.
    static std::optional<double> latest_of(const Tally& tally) {
        if (tally.verdict == Verdict::suspect) return std::nullopt;
        for (auto e = tally.entries.rbegin(); e != tally.entries.rend(); ++e)
            if (e->qualifier != Qualifier::vague) return e->bounds.low ? e->bounds.low : e->bounds.high;
        return std::nullopt;
    }

    static void make_set(std::vector<std::string>& texts) {
        std::sort(texts.begin(), texts.end());
        texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
        std::erase(texts, "");
    }

    static void finish(Toll& toll) {
        const Bounds reach = reach_of(toll.counts);
        toll.low = reach.low, toll.high = reach.high;
        if (toll.best && toll.low) toll.best = std::max(*toll.best, *toll.low);
        if (toll.best && toll.high) toll.best = std::min(*toll.best, *toll.high);
    }

    static void finish(Happening& h) {
        std::sort(h.tellings.begin(), h.tellings.end(),
                  [](const Telling& a, const Telling& b) { return a.event < b.event; });
        h.id = h.tellings.front().event;
        make_set(h.outlets);
        make_set(h.roots);
        for (Toll* toll : {&h.killed, &h.wounded, &h.detained}) finish(*toll);
    }

    const Selection& selection_;
    const MapPlaces& places_;
    const SentenceAt& sentence_at_;
    std::map<std::string, const Tally*> tally_of_;
    std::map<Key, size_t> index_;
    Happenings out_;
};

}  // namespace

Bounds reach_of(const std::vector<Bounds>& counts) {
    Bounds out;
    std::optional<double> open;  // the largest that is open above
    for (const Bounds& b : counts) {
        if (b.low) out.low = out.low ? std::min(*out.low, *b.low) : b.low;
        if (b.high) out.high = out.high ? std::max(*out.high, *b.high) : b.high;
        if (b.low && !b.high) open = open ? std::max(*open, *b.low) : b.low;
    }
    if (open && out.high && *open > *out.high) out.high.reset();
    return out;
}

Result<MapPlaces> MapPlaces::load(const Record& record) {
    auto entities = record.entities();
    if (!entities) return entities.fault();
    MapPlaces out;
    for (Entity& e : *entities) {
        if (e.kind != NameKind::place) continue;
        for (const std::string& alias : e.aliases) out.by_form_.emplace(folded(alias), e.id);
        out.by_form_.emplace(folded(e.name), e.id);
        std::string id = e.id;
        out.by_id_.emplace(std::move(id), std::move(e));
    }
    return out;
}

const Entity* MapPlaces::entity_of(const Ref& ref) const {
    if (const auto at = by_id_.find(ref.entity); at != by_id_.end()) return &at->second;
    const auto form = by_form_.find(folded(ref.text));
    return form == by_form_.end() ? nullptr : &by_id_.at(form->second);
}

MapPlace MapPlaces::of(const MaybeRef& ref) const {
    if (!ref) return {};
    MapPlace out{ref->text, ref->entity, ref->text, "", {}, {}};
    const Entity* entity = entity_of(*ref);
    if (!entity) return out;
    out.entity = entity->id;
    out.name = entity->name;
    out.lat = entity->lat;
    out.lon = entity->lon;
    for (const auto& [scheme, code] : entity->codes)
        if (scheme == "iso3166") out.country = code.substr(0, 2);
    return out;
}

bool MapPlaces::meets(const MaybeRef& ref, const std::string& wanted) const {
    if (wanted.empty()) return true;
    if (!ref) return false;
    if (folded(ref->text) == folded(wanted)) return true;
    const Entity* entity = entity_of(*ref);
    if (!entity) return false;
    const auto form = by_form_.find(folded(wanted));
    return entity->id == wanted || (form != by_form_.end() && form->second == entity->id);
}

Result<Happenings> happenings(const Record& record, const Selection& selection,
                              const SentenceAt& sentence_at) {
    const auto places = MapPlaces::load(record);
    if (!places) return places.fault();
    const auto tallies = record.tallies(selection.story);
    if (!tallies) return tallies.fault();
    Gatherer gatherer(selection, *places, sentence_at);
    gatherer.tallies(*tallies);
    const auto done =
        for_each_article(record, selection, [&](ReadArticle&& read) { return gatherer.article(read), true; });
    if (!done) return done.fault();
    return gatherer.finish();
}

}  // namespace isnad
