// One happening that an article tells of, perhaps at several places. Comes in: events with the place of their
// own clause and the tokens of their mention; goes out: whether two tell of the same. Refuses to join what
// differs in place or day, or what is said to be another.
#pragma once

#include <string>

#include "claim/place.h"
#include "claim/triggers.h"
#include "model/claim.h"

namespace isnad {

struct Occurrence {
    Event event;
    std::string place_key;            // of the mention's own clause, folded, "" if unknown
    Extent extent = Extent::country;  // of the event's place
    uint32_t sentence = 0;            // of the last mention
    uint32_t begins = 0;              // of the first
    const Trigger* trigger = nullptr;
    const Figure* toll = nullptr;  // told with the first mention that has one
};

// Types of which an article tells of one, unless it says that there was another.
bool is_single(EventType type);

// The same kind of thing: of trials each stage is a happening of its own.
bool same_kind(const Occurrence& a, const Occurrence& b);

// Both happened, or both did not.
bool same_light(const Occurrence& a, const Occurrence& b);

// Neither place nor day speaks against it.
bool same_place(const Occurrence& a, const Occurrence& b);
bool days_differ(const DayRange& a, const DayRange& b, int apart = 0);  // by more than so many days

// Two sentences tell the same toll of some violence: 14 جنديا قتلوا في غارة … إن مروحية قتلت 14 جنديا.
bool same_toll(const Occurrence& a, const Occurrence& b);

// `هجوم آخر`: said to be another one.
bool is_another(const Scene& scene, const Mention& mention);

// `هجوم سوروتش`: the one of that town.
bool of_place(const Scene& scene, const Mention& mention);

// `الهجوم`, `القصف`: what was told before; not `الهجوم على المتحف`, which says which one.
bool points_back(const Scene& scene, const Mention& mention);

// `حيث حصلت الغارة`: one that was told of, wherever it was.
bool is_the_one(const Scene& scene, const Mention& mention);

// `فجر انتحاري نفسه`: how a bombing that was told before was done.
bool tells_how(const Scene& scene, const Mention& mention);

// `الهجوم` may point to any violence, `القصف` to strikes only.
bool may_point_to(const Mention& mention, const Occurrence& earlier);

// What the first mention left open, a later one may tell.
void join(Occurrence& first, Occurrence& later);

}  // namespace isnad
