#include "story/merging.h"

#include <algorithm>
#include <queue>

namespace isnad {
namespace {

class Merger {
 public:
    Merger(std::vector<Profile>&& profiles, const std::vector<Candidate>& pairs, const MergeTuning& tuning)
        : tuning_(tuning),
          profiles_(std::move(profiles)),
          ties_(profiles_.size()),
          members_(profiles_.size()),
          version_(profiles_.size(), 0) {
        for (uint32_t i = 0; i < members_.size(); ++i) members_[i] = {i};
        for (const Candidate& pair : pairs) {
            ties_[pair.a].push_back({pair.b, pair.both});
            ties_[pair.b].push_back({pair.a, pair.both});
            offer(pair.a, pair.b, pair.both);
        }
        for (auto& ties : ties_) std::sort(ties.begin(), ties.end(), before);
    }

    std::vector<std::vector<uint32_t>> run() {
        while (!offers_.empty()) {
            const Offer best = offers_.top();
            offers_.pop();
            if (version_[best.a] == best.version_a && version_[best.b] == best.version_b)
                join(best.a, best.b);
        }
        std::vector<std::vector<uint32_t>> out;
        for (auto& members : members_) {
            if (members.empty()) continue;
            std::sort(members.begin(), members.end());
            out.push_back(std::move(members));
        }
        return out;
    }

 private:
    struct Tie {
        uint32_t other = 0;
        Dots both;
    };
    using Ties = std::vector<Tie>;  // sorted by `other`
    struct Offer {
        double likely;
        uint32_t a, b;
        uint32_t version_a, version_b;
        bool operator<(const Offer& o) const {  // the likeliest on top, then the smallest places
            if (likely != o.likely) return likely < o.likely;
            return a != o.a ? a > o.a : b > o.b;
        }
    };

    static bool before(const Tie& x, const Tie& y) { return x.other < y.other; }
    static Ties::iterator find(Ties& ties, uint32_t other) {
        return std::lower_bound(ties.begin(), ties.end(), Tie{other, {}}, before);
    }
    static void drop(Ties& ties, uint32_t other) {
        const auto at = find(ties, other);
        if (at != ties.end() && at->other == other) ties.erase(at);
    }
    static void put(Ties& ties, uint32_t other, const Dots& both) {
        const auto at = find(ties, other);
        if (at != ties.end() && at->other == other)
            at->both = both;
        else
            ties.insert(at, {other, both});
    }

    void offer(uint32_t a, uint32_t b, const Dots& both) {
        if (alikeness(profiles_[a], profiles_[b], both) < tuning_.least) return;
        const double likely = likeness(profiles_[a], profiles_[b], both) *
                              (1 - tuning_.silence * silence(profiles_[a], profiles_[b]));
        if (likely < tuning_.least) return;
        if (a > b) std::swap(a, b);
        offers_.push({likely, a, b, version_[a], version_[b]});
    }

    // Puts b into a, which keeps the smaller place.
    void join(uint32_t a, uint32_t b) {
        const Ties of_both = joined(a, b);
        add(profiles_[a], profiles_[b], find(ties_[a], b)->both);
        profiles_[b] = {};
        members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
        members_[b].clear();
        ++version_[a], ++version_[b];
        for (const Tie& tie : ties_[b]) drop(ties_[tie.other], b);
        ties_[b] = {};
        Ties kept;
        for (const Tie& tie : of_both) {
            if (too_far(profiles_[a], profiles_[tie.other])) {
                drop(ties_[tie.other], a);
                continue;
            }
            put(ties_[tie.other], a, tie.both);
            kept.push_back(tie);
            offer(a, tie.other, tie.both);
        }
        ties_[a] = std::move(kept);
    }

    // The ties of a and b together, each with the dots of their sum.
    Ties joined(uint32_t a, uint32_t b) const {
        Ties out;
        auto i = ties_[a].begin(), j = ties_[b].begin();
        const auto end_a = ties_[a].end(), end_b = ties_[b].end();
        while (i != end_a || j != end_b) {
            const bool of_a = i != end_a && (j == end_b || i->other <= j->other);
            const bool of_b = j != end_b && (i == end_a || j->other <= i->other);
            const uint32_t other = of_a ? i->other : j->other;
            if (other != a && other != b) {
                const Dots x = of_a ? i->both : dots(profiles_[a], profiles_[other]);
                const Dots y = of_b ? j->both : dots(profiles_[b], profiles_[other]);
                out.push_back({other, {x.lead + y.lead, x.body + y.body, x.named + y.named}});
            }
            i += of_a, j += of_b;
        }
        return out;
    }

    MergeTuning tuning_;
    std::vector<Profile> profiles_;
    std::vector<Ties> ties_;
    std::vector<std::vector<uint32_t>> members_;
    std::vector<uint32_t> version_;
    std::priority_queue<Offer> offers_;
};

}  // namespace

std::vector<std::vector<uint32_t>> merge(std::vector<Profile> profiles, const std::vector<Candidate>& pairs,
                                         const MergeTuning& tuning) {
    return Merger(std::move(profiles), pairs, tuning).run();
}

}  // namespace isnad
