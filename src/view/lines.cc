#include "view/lines.h"

#include <set>

#include "model/names.h"
#include "view/happenings.h"
#include "store/corrections.h"
#include "view/json.h"
#include "view/json_text.h"

namespace isnad {
namespace {

constexpr size_t kPiece = 1 << 20;

class Writer {
 public:
    explicit Writer(const TakeText& take) : take_(take) {}

    Result<Done> pages(const Record& record, PageOrder order) {
        Result<Done> state = Done{};
        const auto done = record.for_each_reading(order, [&](Reading&& reading, const std::string& fault) {
            state = page(reading, fault);
            return state.ok();
        });
        return done ? state : done;
    }

    template <class Items>
    Result<Done> all(const Result<Items>& items) {
        if (!items) return items.fault();
        for (const auto& item : *items) {
            append_json(out_, item);
            if (const auto done = end_line(); !done) return done;
        }
        return Done{};
    }

    Result<Done> flush() {
        const auto done = out_.empty() ? Result<Done>(Done{}) : take_(out_);
        out_.clear();
        return done;
    }

 private:
    Result<Done> page(const Reading& reading, const std::string& fault) {
        if (!fault.empty()) {
            append_json(out_, reading.page, fault);
            return end_line();
        }
        append_lines(out_, reading);
        return out_.size() < kPiece ? Done{} : flush();
    }

    Result<Done> end_line() {
        out_ += '\n';
        return out_.size() < kPiece ? Done{} : flush();
    }

    const TakeText& take_;
    std::string out_;
};

}  // namespace

Result<Done> write_lines(const Record& record, PageOrder order, const TakeText& take) {
    Writer writer(take);
    if (const auto done = writer.pages(record, order); !done) return done;
    if (const auto done = writer.all(record.entities()); !done) return done;
    if (const auto done = writer.all(record.stories()); !done) return done;
    if (const auto done = writer.all(record.tallies()); !done) return done;
    if (const auto done = writer.all(corrections(record)); !done) return done;
    return writer.flush();
}

namespace {

template <class Items, class Keep>
void keep_items(Items& items, Keep keep) {
    std::erase_if(items, [&](const auto& item) { return !keep(item); });
}

// Leaves the items that pass by kind and place; statements and names only where neither is asked for.
void choose(ReadArticle& read, const Selection& s, const MapPlaces& places) {
    if (s.kind.empty() && s.place.empty()) return;
    keep_items(read.figures, [&](const Figure& f) {
        return (s.kind.empty() || s.kind == name_of(f.kind)) && places.meets(f.place, s.place);
    });
    keep_items(read.events, [&](const Event& e) {
        return (s.kind.empty() || s.kind == name_of(e.type)) && places.meets(e.place, s.place);
    });
    read.statements.clear();
    read.names.clear();
}

}  // namespace

Result<Done> write_lines(const Record& record, const Selection& selection, const TakeText& take) {
    const auto places = MapPlaces::load(record);
    if (!places) return places.fault();
    std::set<std::string> stories;
    std::string out;
    Result<Done> state = Done{};
    const auto done = for_each_article(record, selection, [&](ReadArticle&& read) {
        choose(read, selection, *places);
        if (!read.article.story.empty()) stories.insert(read.article.story);
        append_lines(out, read);
        if (out.size() >= kPiece) state = take(out), out.clear();
        return state.ok();
    });
    if (!done) return done;
    if (!state) return state;
    std::string tallies;
    for (const std::string& id : stories) {
        const auto story = record.story(id);
        if (!story) return story.fault();
        if (*story) append_json(out, **story), out += '\n';
        const auto of_story = record.tallies(id);
        if (!of_story) return of_story.fault();
        for (const Tally& t : *of_story) append_json(tallies, t), tallies += '\n';
    }
    return take(out + tallies);
}

}  // namespace isnad
