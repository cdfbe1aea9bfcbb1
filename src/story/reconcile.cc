#include "story/reconcile.h"

#include <algorithm>

#include "story/dates.h"
#include "story/entities.h"
#include "story/group.h"
#include "story/story_of.h"
#include "story/tally.h"

namespace isnad {
namespace {

template <class T>
void sort_by_id(std::vector<T>& items) {
    std::sort(items.begin(), items.end(), [](const T& a, const T& b) { return a.id < b.id; });
}

// Puts the days that a story gives into its articles' digests, and the articles into their order by day.
void date(std::vector<Digest>& digests, Grouped& grouped, Reconciled& out) {
    const auto days = days_from_story(digests, grouped.members);
    for (const auto& [member, day] : days) {
        digests[member].published = {day, day};
        out.days.emplace_back(digests[member].article, digests[member].published);
    }
    if (days.empty()) return;
    std::sort(grouped.members.begin(), grouped.members.end(),
              [&](size_t a, size_t b) { return comes_before(digests[a], digests[b]); });
}

}  // namespace

Reconciled reconcile(std::vector<Digest> digests) {
    std::sort(digests.begin(), digests.end(), comes_before);
    Reconciled out;
    std::vector<Grouped> groups = group(digests);
    for (Grouped& grouped : groups) {
        date(digests, grouped, out);
        Story story = story_of(digests, grouped);
        for (Tally& t : tally(digests, grouped.members, story)) out.tallies.push_back(std::move(t));
        out.stories.push_back(std::move(story));
    }
    for (size_t g = 0; g < groups.size(); ++g)
        if (groups[g].continues) out.stories[g].continues = out.stories[*groups[g].continues].id;
    out.entities = gather_entities(digests);
    sort_by_id(out.stories);
    sort_by_id(out.tallies);
    sort_by_id(out.entities);
    std::sort(out.days.begin(), out.days.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    return out;
}

}  // namespace isnad
