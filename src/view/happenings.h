// What happened, told once however many articles tell it. Comes in: a part of a record; goes out: events of
// one story, type, place, day and actor together, with the figures that stand beside them and how these were
// weighed, in the order of the days on which they happened. Refuses what the record refuses.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "store/selection.h"

namespace isnad {

// What an event or a figure of a kind names a place by, and where that is.
struct MapPlace {
    std::string text;     // as written
    std::string entity;   // id, "" if unknown
    std::string name;     // of the entity, else as written
    std::string country;  // ISO 3166-1 alpha-2, "" if unknown
    std::optional<double> lat, lon;
};

// The least and the most that counts of one thing come to: nothing above where one of them is open and no
// other closes it.
Bounds reach_of(const std::vector<Bounds>& counts);

// What the killed of a happening come to. Absent where no figure tells; `best` is no word like dozens.
struct Toll {
    std::optional<double> low, high, best;
    int independent = 0;
    std::string verdict;
    std::vector<Bounds> counts = {};
};

struct Telling {          // one event of one article
    std::string event;    // id
    std::string article;  // id
    std::string text;     // trigger
    std::string sentence;
    Status status = Status::asserted;
};

struct Happening {
    std::string id;  // of its first telling
    std::string story;
    EventType type = EventType::attack;
    DayRange days;
    bool day_told = false;  // the event's own day; otherwise that of printing
    std::string actor, target;
    MapPlace place;
    Toll killed, wounded, detained;
    std::vector<Telling> tellings;
    std::vector<std::string> outlets;  // distinct, sorted
    std::vector<std::string> roots;  // who vouches, distinct, sorted; "" for the articles themselves left out
};

// Everything that the articles and entities of the record add to an event.
struct Happenings {
    std::vector<Happening> all;               // by first day, type, id
    std::map<std::string, Article> articles;  // those that tell of them, without text
};

// The sentence of a text that a place stands in.
using SentenceAt = std::function<std::string(std::string_view text, Span span)>;

Result<Happenings> happenings(const Record& record, const Selection& selection,
                              const SentenceAt& sentence_at = {});

// Looks places up by text or entity, and tells whether they are the one of a selection.
class MapPlaces {
 public:
    static Result<MapPlaces> load(const Record& record);
    MapPlace of(const MaybeRef& ref) const;
    bool meets(const MaybeRef& ref, const std::string& wanted) const;  // true where nothing is wanted

 private:
    const Entity* entity_of(const Ref& ref) const;
    std::map<std::string, Entity> by_id_;
    std::map<std::string, std::string> by_form_;  // folded form → id
};

}  // namespace isnad
