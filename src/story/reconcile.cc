#include "story/reconcile.h"

#include <algorithm>

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

}  // namespace

Reconciled reconcile(std::vector<Digest> digests) {
    std::sort(digests.begin(), digests.end(), comes_before);
    Reconciled out;
    for (const Grouped& grouped : group(digests)) {
        Story story = story_of(digests, grouped);
        for (Tally& t : tally(digests, grouped.members, story)) out.tallies.push_back(std::move(t));
        out.stories.push_back(std::move(story));
    }
    out.entities = gather_entities(digests);
    sort_by_id(out.stories);
    sort_by_id(out.tallies);
    sort_by_id(out.entities);
    return out;
}

}  // namespace isnad
