#include "story/reconcile.h"

#include <algorithm>
#include <future>
#include <iterator>
#include <string_view>
#include <thread>
#include <unordered_map>

#include "base/ordered_map.h"
#include "model/ids.h"
#include "story/aliases.h"
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
    const auto before = [](const T& a, const T& b) { return a.id < b.id; };
    if (!std::is_sorted(items.begin(), items.end(), before)) std::sort(items.begin(), items.end(), before);
}

// Puts the days that stories give into their articles' digests, and the articles into their order by day.
// Places of the digests that got one.
std::vector<size_t> date(std::span<Digest> digests, std::span<Grouped> groups) {
    std::vector<size_t> out;
    for (Grouped& grouped : groups) {
        const auto days = days_from_story(digests, grouped.members);
        if (days.empty()) continue;
        for (const auto& [member, day] : days) {
            digests[member].published = {day, day};
            out.push_back(member);
        }
        std::sort(grouped.members.begin(), grouped.members.end(),
                  [&](size_t a, size_t b) { return comes_before(digests[a], digests[b]); });
    }
    return out;
}

// A story is named by its first article.
const std::string& name_of(std::span<const Digest> digests, const Grouped& grouped) {
    return digests[grouped.members.front()].article;
}

// Which article that a story is named by follows which, whatever people make of the stories.
void note_following(std::span<const Digest> digests, const std::vector<Grouped>& groups, Reconciled& out) {
    for (const Grouped& grouped : groups)
        if (grouped.continues)
            out.follows.emplace_back(name_of(digests, grouped), name_of(digests, groups[*grouped.continues]));
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
Reconciled told(std::span<const Digest> digests, std::span<const Grouped> groups, const CopyMap& ruled,
                const ShortForms& shorts) {
    Reconciled out;
    for (const Grouped& grouped : groups) {
        const SharedRuns runs(digests, grouped.members);
        Story story = story_of(digests, grouped, runs, ruled);
        story.inferred = infer_aliases(digests, grouped.members, shorts);
        append(out.tallies, tally(digests, grouped.members, runs, story, ruled));
        out.stories.push_back(std::move(story));
    }
    return out;
}

void tell_all(std::span<const Digest> digests, std::span<const Grouped> groups, const CopyMap& ruled,
              const ShortForms& shorts, Reconciled& out) {
    ordered_map<std::span<const Grouped>, Reconciled, NoScratch>(
        std::max(1u, std::thread::hardware_concurrency()), kAhead,
        [&](const auto& emit) {
            for (size_t at = 0; at < groups.size(); at += kStretch)
                if (!emit(groups.subspan(at, std::min(kStretch, groups.size() - at)))) return;
        },
        [&](std::span<const Grouped>&& some, NoScratch&) { return told(digests, some, ruled, shorts); },
        [&](Reconciled&& some) {
            append(out.stories, std::move(some.stories));
            append(out.tallies, std::move(some.tallies));
            return true;
        });
}

void make_stories(std::vector<Digest>& digests, std::vector<Grouped> groups, const Rulings& rulings,
                  const ShortForms& shorts, Reconciled& out) {
    std::vector<size_t> dated = date(digests, groups);
    note_following(digests, groups, out);
    const std::vector<Grouped> changed = place(digests, groups, rulings.placings);
    for (const Grouped& read : changed) {
        const std::string id = story_id(name_of(digests, read));
        for (size_t m : read.members) out.read.emplace_back(digests[m].article, id);
    }
    if (!changed.empty()) {  // what people made of the stories dates their articles anew
        for (size_t m : dated) digests[m].published = {};
        dated = date(digests, groups);
    }
    for (size_t m : dated) out.days.emplace_back(digests[m].article, digests[m].published);
    const CopyMap ruled(rulings.copies);
    tell_all(digests, groups, ruled, shorts, out);
    link_stories(out);
    const auto by_article = [](const auto& a, const auto& b) { return a.first < b.first; };
    sort_by_id(out.stories);
    sort_by_id(out.tallies);
    std::sort(out.days.begin(), out.days.end(), by_article);
    std::sort(out.read.begin(), out.read.end(), by_article);
}

}  // namespace

Reconciled reconcile(std::vector<Digest> digests, const Rulings& rulings, const ShortForms& shorts) {
    std::sort(digests.begin(), digests.end(), comes_before);
    rule_entities(digests, EntityMap(rulings.entities));
    Reconciled out;
    // Names are only read by both.
    auto entities = std::async(std::launch::async, [&] { return gather_entities(digests); });
    std::vector<Grouped> groups = group(digests, {}, &out.learned);
    out.entities = entities.get();
    make_stories(digests, std::move(groups), rulings, shorts, out);
    sort_by_id(out.entities);
    return out;
}

Reconciled reconcile_part(std::vector<Digest> digests, const std::map<std::string, std::string>& groups,
                          const Rulings& rulings, const ShortForms& shorts) {
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
    rule_entities(digests, EntityMap(rulings.entities));
    make_stories(digests, std::move(parted), rulings, shorts, out);
    return out;
}

}  // namespace isnad
