#include "story/reconcile.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <thread>
#include <unordered_map>

#include "base/ordered_map.h"
#include "story/dates.h"
#include "story/entities.h"
#include "story/group.h"
#include "story/placings.h"
#include "story/story_of.h"
#include "story/tally.h"

namespace isnad {
namespace {

constexpr size_t kStretch = 256;  // groups that a thread tells at once
constexpr size_t kAhead = 4;      // stretches under way for each thread
struct NoScratch {};

template <class T>
void sort_by_id(std::vector<T>& items) {
    std::sort(items.begin(), items.end(), [](const T& a, const T& b) { return a.id < b.id; });
}

// Puts the days that a story gives into its articles' digests, and the articles into their order by day.
void date(std::span<Digest> digests, Grouped& grouped, Reconciled& out) {
    const auto days = days_from_story(digests, grouped.members);
    for (const auto& [member, day] : days) {
        digests[member].published = {day, day};
        out.days.emplace_back(digests[member].article, digests[member].published);
    }
    if (days.empty()) return;
    std::sort(grouped.members.begin(), grouped.members.end(),
              [&](size_t a, size_t b) { return comes_before(digests[a], digests[b]); });
}

// The article that a story of these is named by: the first once their story has dated them.
size_t first_of(std::span<const Digest> digests, const Grouped& grouped) {
    if (days_from_story(digests, grouped.members).empty()) return grouped.members.front();
    std::vector<Digest> own;
    Grouped all;
    for (size_t m : grouped.members) all.members.push_back(own.size()), own.push_back(digests[m]);
    Reconciled ignored;
    date(own, all, ignored);
    return grouped.members[all.members.front()];
}

// Which article that a story is named by follows which, whatever people make of the stories.
void note_following(std::span<const Digest> digests, const std::vector<Grouped>& groups, Reconciled& out) {
    for (const Grouped& grouped : groups)
        if (grouped.continues)
            out.follows.emplace_back(digests[first_of(digests, grouped)].article,
                                     digests[first_of(digests, groups[*grouped.continues])].article);
}

// A story continues the one that now holds the article which its first such article follows.
void link_stories(Reconciled& out) {
    if (out.follows.empty()) return;
    std::unordered_map<std::string_view, size_t> story;
    for (const auto& [article, other] : out.follows) story[article] = story[other] = 0;
    for (size_t s = 0; s < out.stories.size(); ++s)
        for (const std::string& article : out.stories[s].articles)
            if (const auto at = story.find(article); at != story.end()) at->second = s;
    std::unordered_map<std::string_view, std::string_view> follows(out.follows.begin(), out.follows.end());
    for (Story& one : out.stories)
        for (const std::string& article : one.articles) {
            const auto other = follows.find(article);
            if (other == follows.end()) continue;
            const std::string& id = out.stories[story[other->second]].id;
            if (id == one.id) continue;
            one.continues = id;
            break;
        }
}

template <class T>
void append(std::vector<T>& to, std::vector<T>&& more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// The stories of some groups with their tallies. Groups share no article, so threads may tell them side by
// side.
Reconciled told(std::span<Digest> digests, std::span<Grouped> groups, const CopyMap& ruled) {
    Reconciled out;
    for (Grouped& grouped : groups) {
        date(digests, grouped, out);
        Story story = story_of(digests, grouped, ruled);
        append(out.tallies, tally(digests, grouped.members, story, ruled));
        out.stories.push_back(std::move(story));
    }
    return out;
}

void tell_all(std::span<Digest> digests, std::span<Grouped> groups, const CopyMap& ruled, Reconciled& out) {
    ordered_map<std::span<Grouped>, Reconciled, NoScratch>(
        std::max(1u, std::thread::hardware_concurrency()), kAhead,
        [&](const auto& emit) {
            for (size_t at = 0; at < groups.size(); at += kStretch)
                if (!emit(groups.subspan(at, std::min(kStretch, groups.size() - at)))) return;
        },
        [&](std::span<Grouped>&& some, NoScratch&) { return told(digests, some, ruled); },
        [&](Reconciled&& some) {
            append(out.days, std::move(some.days));
            append(out.stories, std::move(some.stories));
            append(out.tallies, std::move(some.tallies));
            return true;
        });
}

void make_stories(std::vector<Digest>& digests, std::vector<Grouped> groups, const Rulings& rulings,
                  Reconciled& out) {
    note_following(digests, groups, out);
    for (const Grouped& read : place(digests, groups, rulings.placings)) {
        const std::string id = story_id(digests[first_of(digests, read)].article);
        for (size_t m : read.members) out.read.emplace_back(digests[m].article, id);
    }
    const CopyMap ruled(rulings.copies);
    tell_all(digests, groups, ruled, out);
    link_stories(out);
    const auto by_article = [](const auto& a, const auto& b) { return a.first < b.first; };
    sort_by_id(out.stories);
    sort_by_id(out.tallies);
    std::sort(out.days.begin(), out.days.end(), by_article);
    std::sort(out.read.begin(), out.read.end(), by_article);
}

}  // namespace

Reconciled reconcile(std::vector<Digest> digests, const Rulings& rulings) {
    std::sort(digests.begin(), digests.end(), comes_before);
    rule_entities(digests, EntityMap(rulings.entities));
    Reconciled out;
    make_stories(digests, group(digests, {}, &out.learned), rulings, out);
    out.entities = gather_entities(digests);
    sort_by_id(out.entities);
    return out;
}

Reconciled reconcile_part(std::vector<Digest> digests, const std::map<std::string, std::string>& groups,
                          const Rulings& rulings) {
    std::sort(digests.begin(), digests.end(), comes_before);
    std::map<std::string_view, size_t> number;
    std::vector<Grouped> parted;
    for (size_t i = 0; i < digests.size(); ++i) {
        const auto group = groups.find(digests[i].article);
        const std::string_view name = group == groups.end() ? std::string_view() : group->second;
        const auto [at, fresh] = number.emplace(name, parted.size());
        if (fresh) parted.emplace_back();
        parted[at->second].members.push_back(i);
    }
    Reconciled out;
    make_stories(digests, std::move(parted), rulings, out);
    return out;
}

}  // namespace isnad
