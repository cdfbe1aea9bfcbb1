#include "story/story_of.h"

#include <cmath>

#include "model/ids.h"
#include "story/copies.h"
#include "story/count_map.h"
#include "story/days.h"
#include "story/reuse.h"
#include "story/story_rules.h"

namespace isnad {
namespace {

constexpr size_t kLongTitle = 160;  // bytes; a longer one is a first sentence rather than a title

// How well an article's title stands for the story: the telling words of its title that the story's articles
// share.
double fitness(const Digest& digest, const CountMap& times, size_t articles) {
    double sum = 0, norm = 1;
    for (const Term& term : digest.terms) {
        if (term.title == 0) continue;
        sum += term.prior * (times.count(term.hash) - 1.0) / static_cast<double>(articles);
        norm += 1;
    }
    const double fit = sum / std::sqrt(norm);
    return digest.title.size() > kLongTitle ? fit / 4 : fit;
}

const std::string& most_typical_title(std::span<const Digest> digests, const std::vector<size_t>& members) {
    CountMap times;
    for (size_t m : members)
        for (const Term& term : digests[m].terms) ++times[term.hash];
    size_t best = members.front();
    double most = -1;
    for (size_t m : members) {
        if (digests[m].title.empty()) continue;
        const double fit = fitness(digests[m], times, members.size());
        if (fit > most) most = fit, best = m;
    }
    return digests[best].title;
}

}  // namespace

Story story_of(std::span<const Digest> digests, const Grouped& grouped, const SharedRuns& runs,
               const CopyMap& ruled) {
    Story story;
    for (size_t m : grouped.members) {
        story.articles.push_back(digests[m].article);
        widen(story.days, digests[m].published);
    }
    story.id = story_id(story.articles.front());
    story.title = most_typical_title(digests, grouped.members);
    for (const auto& copies :
         ruled_copies(digests, grouped.members, find_copies(digests, grouped.members, runs), ruled)) {
        auto& ids = story.copies.emplace_back();
        for (size_t m : copies) ids.push_back(digests[m].article);
    }
    story.reuse = find_reuse(digests, grouped.members, runs);
    return story;
}

}  // namespace isnad
