#include "story/home.h"

#include <algorithm>
#include <string_view>

#include "story/count_map.h"
#include "story/group.h"

namespace isnad {
namespace {

using Stories = std::vector<std::string_view>;  // of each article, "" of the new one

// The story of the article of a group that the one at `at` is most like; "" where there is no other.
std::string story_of_likest(std::span<const Digest> digests, const Grouped& group, size_t at,
                            const Stories& stories, const Weights& weights) {
    const Likeness likeness(digests, group.members, weights);
    const auto own = std::lower_bound(group.members.begin(), group.members.end(), at);
    const auto place = static_cast<size_t>(own - group.members.begin());
    HashSlots words;
    likeness.hold(place, words);
    std::string_view best;
    double most = -1;
    for (size_t i = 0; i < group.members.size(); ++i) {
        if (i == place) continue;
        const double likely = likeness(i, place, words);
        if (likely > most) most = likely, best = stories[group.members[i]];
    }
    return std::string(best);
}

std::span<const Shingle> heads_of(const Digest& digest) {
    return std::span(digest.shingles.kept).first(std::min(kHeads, digest.shingles.kept.size()));
}

}  // namespace

std::vector<size_t> maybe_twins(const Digest& fresh, std::span<const Near> near) {
    CountMap met;
    for (const Shingle& head : heads_of(fresh)) ++met[head.hash];
    for (const Near& one : near)
        for (const Shingle& head : heads_of(one.digest)) ++met[head.hash];
    std::vector<size_t> out;
    for (size_t i = 0; i < near.size(); ++i) {
        const auto heads = heads_of(near[i].digest);
        if (std::any_of(heads.begin(), heads.end(), [&](const Shingle& s) { return met.count(s.hash) > 1; }))
            out.push_back(i);
    }
    return out;
}

Home home_of(const Digest& fresh, std::vector<Near> near, const Weights& weights) {
    std::sort(near.begin(), near.end(),
              [](const Near& a, const Near& b) { return comes_before(a.digest, b.digest); });
    std::vector<Digest> digests;
    Stories stories;
    for (Near& one : near) {
        digests.push_back(std::move(one.digest));
        stories.emplace_back(one.story);
    }
    const Weights here = among(weights, digests, fresh);
    const auto place = std::lower_bound(digests.begin(), digests.end(), fresh, comes_before);
    const auto at = static_cast<size_t>(place - digests.begin());
    digests.insert(place, fresh);
    stories.insert(stories.begin() + static_cast<long>(at), std::string_view());

    const std::vector<Grouped> groups = group_few(digests, here);
    const auto own = std::find_if(groups.begin(), groups.end(), [&](const Grouped& g) {
        return std::binary_search(g.members.begin(), g.members.end(), at);
    });
    Home home;
    home.story = story_of_likest(digests, *own, at, stories, here);
    if (home.story.empty() && own->continues) {
        const Grouped& followed = groups[*own->continues];
        home.follows = stories[followed.members.front()];
    }
    return home;
}

}  // namespace isnad
