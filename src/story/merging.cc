#include "story/merging.h"

#include <algorithm>
#include <optional>
#include <queue>

namespace isnad {
namespace {

struct Join {
    uint32_t into, from;
};

class Merger {
 public:
    Merger(const std::vector<Profile>& profiles, const std::vector<Candidate>& pairs, Bond bond,
           const MergeTuning& tuning)
        : bond_(bond),
          least_(tuning.least),
          silence_(tuning.silence),
          given_(profiles),
          sums_(profiles.size()),
          ties_(profiles.size()),
          members_(profiles.size()),
          version_(profiles.size(), 0) {
        for (uint32_t i = 0; i < members_.size(); ++i) members_[i] = {i};
        for (const Candidate& pair : pairs) {
            ties_[pair.a].push_back({pair.b, pair.both});
            ties_[pair.b].push_back({pair.a, pair.both});
        }
        for (auto& ties : ties_) std::sort(ties.begin(), ties.end(), before);
    }

    // Offers each of the pairs that may be joined at first; gives those that are alike enough.
    std::vector<Candidate> offer_all(const std::vector<Candidate>& pairs) {
        std::vector<Candidate> out;
        for (const Candidate& pair : pairs)
            if (offer(pair.a, pair.b, pair.both)) out.push_back(pair);
        return out;
    }

    // What another merger of the same profiles and pairs joined: of each cluster all joins or none.
    void repeat(const std::vector<Join>& joins) {
        for (const Join& one : joins) join(one.into, one.from);
    }

    void run() {
        while (!offers_.empty()) {
            const Offer best = offers_.top();
            offers_.pop();
            if (version_[best.a] == best.version_a && version_[best.b] == best.version_b)
                join(best.a, best.b);
        }
    }

    // The joins that made clusters of so many articles, in their order.
    std::vector<Join> joins_of_big(double articles) const {
        std::vector<uint32_t> last(members_.size());  // the cluster in which each ended
        for (uint32_t c = 0; c < members_.size(); ++c)
            for (uint32_t member : members_[c]) last[member] = c;
        std::vector<Join> out;
        for (const Join& one : joins_)
            if (profile(last[one.into]).articles >= articles) out.push_back(one);
        return out;
    }

    std::vector<std::vector<uint32_t>> take() {
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

    const Profile& profile(uint32_t place) const { return sums_[place] ? *sums_[place] : given_[place]; }

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

    bool offer(uint32_t a, uint32_t b, const Dots& both) {
        if (alikeness(profile(a), profile(b), both) < least_) return false;
        const double likely =
            likeness(profile(a), profile(b), both, bond_) * (1 - silence_ * silence(profile(a), profile(b)));
        if (likely < least_) return false;
        if (a > b) std::swap(a, b);
        offers_.push({likely, a, b, version_[a], version_[b]});
        return true;
    }

    // Puts b into a, which keeps the smaller place.
    void join(uint32_t a, uint32_t b) {
        joins_.push_back({a, b});
        const Ties of_both = joined(a, b);
        if (!sums_[a]) sums_[a] = given_[a];
        add(*sums_[a], profile(b), find(ties_[a], b)->both);
        sums_[b].reset();
        members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
        members_[b].clear();
        ++version_[a], ++version_[b];
        for (const Tie& tie : ties_[b]) drop(ties_[tie.other], b);
        ties_[b] = {};
        Ties kept;
        for (const Tie& tie : of_both) {
            if (too_far(profile(a), profile(tie.other))) {
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
                const Dots x = of_a ? i->both : dots(profile(a), profile(other));
                const Dots y = of_b ? j->both : dots(profile(b), profile(other));
                out.push_back({other, {x.lead + y.lead, x.body + y.body, x.named + y.named}});
            }
            i += of_a, j += of_b;
        }
        return out;
    }

    Bond bond_;
    double least_, silence_;
    std::vector<Join> joins_;
    const std::vector<Profile>& given_;
    std::vector<std::optional<Profile>> sums_;  // in place of those given
    std::vector<Ties> ties_;
    std::vector<std::vector<uint32_t>> members_;
    std::vector<uint32_t> version_;
    std::priority_queue<Offer> offers_;
};

}  // namespace

std::vector<std::vector<uint32_t>> merge(const std::vector<Profile>& profiles,
                                         const std::vector<Candidate>& pairs, const MergeTuning& tuning) {
    Merger loose(profiles, pairs, Bond::loose, tuning);
    const std::vector<Candidate> alike = loose.offer_all(pairs);
    loose.run();
    Merger close(profiles, pairs, Bond::close, tuning);
    close.offer_all(alike);  // close bonds hold no pair that loose ones do not
    close.repeat(loose.joins_of_big(tuning.big));
    close.run();
    return close.take();
}

}  // namespace isnad
