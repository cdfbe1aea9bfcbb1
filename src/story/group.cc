#include "story/group.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "base/hash.h"
#include "story/copies.h"

namespace isnad {
namespace {

constexpr int kWindowDays = 7;
constexpr double kAlike = 0.20;        // mean cosine from which an article belongs to a story
constexpr double kCommonShare = 0.10;  // a term in more of the articles than this share says nothing
constexpr size_t kCommonLeast = 12;

using Weights = std::unordered_map<uint32_t, double>;

// Inverse document frequency of every term worth comparing by.
Weights weigh(std::span<const Digest> digests) {
    std::unordered_map<uint32_t, size_t> df;
    for (const Digest& d : digests)
        for (uint32_t term : d.terms) ++df[term];
    const double n = static_cast<double>(digests.size());
    const size_t common = std::max(kCommonLeast, static_cast<size_t>(n * kCommonShare));
    Weights weights;
    for (const auto& [term, times] : df)
        if (times > 1 && times <= common) weights[term] = std::log(1 + n / static_cast<double>(times));
    return weights;
}

bool within_window(const DayRange& a, const DayRange& b) {
    if (!a.known() || !b.known()) return true;
    const Day a_from = a.from.value_or(*(a.to ? a.to : a.from)), b_from = b.from.value_or(*(b.to ? b.to : b.from));
    const Day a_to = a.to.value_or(a_from), b_to = b.to.value_or(b_from);
    return a_from - b_to <= kWindowDays && b_from - a_to <= kWindowDays;
}

class Grouper {
   public:
    explicit Grouper(std::span<const Digest> digests) : digests_(digests), weights_(weigh(digests)), norms_(digests.size()) {}

    std::vector<Grouped> run() {
        for (size_t i = 0; i < digests_.size(); ++i) place(i);
        return std::move(stories_);
    }

   private:
    void place(size_t i) {
        const size_t story = best_story(i);
        if (story == stories_.size()) stories_.push_back({});
        stories_[story].members.push_back(i);
        story_of_.push_back(story);
        for (uint32_t term : digests_[i].terms)
            if (weights_.contains(term)) postings_[term].push_back(i);
    }

    // Sums the dot products with earlier articles by story, and takes the best mean cosine.
    size_t best_story(size_t i) {
        std::unordered_map<size_t, double> dots;
        double norm = 0;
        for (uint32_t term : digests_[i].terms) {
            const auto w = weights_.find(term);
            if (w == weights_.end()) continue;
            norm += w->second * w->second;
            const auto at = postings_.find(term);
            if (at == postings_.end()) continue;
            for (size_t other : at->second) dots[other] += w->second * w->second;
        }
        norms_[i] = std::sqrt(norm);
        std::unordered_map<size_t, double> sums;
        for (const auto& [other, dot] : dots)
            if (within_window(digests_[i].published, digests_[other].published))
                sums[story_of_[other]] += dot / (norms_[i] * norms_[other]);
        size_t best = stories_.size();
        double most = kAlike;
        for (const auto& [story, sum] : sums) {
            const double mean = sum / static_cast<double>(stories_[story].members.size());
            if (mean > most || (mean == most && story < best)) most = mean, best = story;
        }
        return best;
    }

    std::span<const Digest> digests_;
    Weights weights_;
    std::vector<double> norms_;
    std::vector<Grouped> stories_;
    std::vector<size_t> story_of_;
    std::unordered_map<uint32_t, std::vector<size_t>> postings_;
};

// The title nearest to the middle of the story: the one that shares most weight with the others' terms.
size_t most_typical(std::span<const Digest> digests, const std::vector<size_t>& members) {
    std::unordered_map<uint32_t, int> times;
    for (size_t m : members)
        for (uint32_t term : digests[m].terms) ++times[term];
    size_t best = members.front();
    double most = -1;
    for (size_t m : members) {
        double sum = 0;
        for (uint32_t term : digests[m].terms) sum += times[term] - 1;
        sum /= std::sqrt(1.0 + static_cast<double>(digests[m].terms.size()));
        if (!digests[m].title.empty() && sum > most) most = sum, best = m;
    }
    return best;
}

void widen(DayRange& days, const DayRange& more) {
    if (!more.from || !more.to) return;
    if (!days.from || *more.from < *days.from) days.from = more.from;
    if (!days.to || *more.to > *days.to) days.to = more.to;
}

}  // namespace

std::vector<Grouped> group(std::span<const Digest> digests) { return Grouper(digests).run(); }

Story story_of(std::span<const Digest> digests, const Grouped& grouped) {
    Story story;
    for (size_t m : grouped.members) {
        story.articles.push_back(digests[m].article);
        widen(story.days, digests[m].published);
    }
    story.id = "s" + sha256_hex(story.articles.front()).substr(0, 15);
    story.title = digests[most_typical(digests, grouped.members)].title;
    for (const auto& copies : find_copies(digests, grouped.members)) {
        auto& ids = story.copies.emplace_back();
        for (size_t m : copies) ids.push_back(digests[m].article);
    }
    return story;
}

}  // namespace isnad
