#include "story/namings.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <queue>
#include <unordered_map>

#include "story/days.h"

namespace isnad {
namespace {

constexpr int kWindowDays = 7;
constexpr size_t kMostShared = 200;  // clusters that say one thing of a happening; more, and it says nothing

// What a cluster says of happenings.
struct Profile {
    std::map<uint32_t, std::pair<double, double>> said;  // naming → (articles that say it, their weight)
    double weight = 0;
    double articles = 0;
    DayRange days;

    void add(const Digest& digest) {
        for (const Naming& n : digest.namings) {
            auto& [times, heavy] = said[n.hash];
            times += 1, heavy += n.weight;
            weight += n.weight;
        }
        articles += 1;
        widen(days, digest.published);
    }
    void add(const Profile& other) {
        for (const auto& [hash, value] : other.said) {
            auto& [times, heavy] = said[hash];
            times += value.first, heavy += value.second;
        }
        weight += other.weight;
        articles += other.articles;
        widen(days, other.days);
    }
};

class Joiner {
 public:
    Joiner(std::span<const Digest> digests, std::span<const size_t> firsts,
           std::vector<std::vector<uint32_t>> clusters, double least, double dominance)
        : least_(least),
          dominance_(dominance),
          clusters_(std::move(clusters)),
          profiles_(clusters_.size()),
          version_(clusters_.size(), 0) {
        for (size_t c = 0; c < clusters_.size(); ++c)
            for (uint32_t node : clusters_[c]) profiles_[c].add(digests[firsts[node]]);
        for (uint32_t c = 0; c < clusters_.size(); ++c)
            for (const auto& [hash, value] : profiles_[c].said) sayers_[hash].push_back(c);
        for (uint32_t c = 0; c < clusters_.size(); ++c) offer_all(c, true);
    }

    std::vector<std::vector<uint32_t>> run() {
        while (!offers_.empty()) {
            const Offer best = offers_.top();
            offers_.pop();
            if (version_[best.a] != best.version_a || version_[best.b] != best.version_b) continue;
            join(best.a, best.b);
        }
        std::vector<std::vector<uint32_t>> out;
        for (auto& cluster : clusters_)
            if (!cluster.empty()) out.push_back(std::move(cluster));
        return out;
    }

 private:
    struct Offer {
        double shared;
        uint32_t a, b;
        uint32_t version_a, version_b;
        bool operator<(const Offer& o) const {
            if (shared != o.shared) return shared < o.shared;
            return a != o.a ? a > o.a : b > o.b;
        }
    };

    // How many things both say, each by the geometric mean of the shares of articles that say it.
    double shared(const Profile& a, const Profile& b) const {
        double sum = 0, of_a = 0, of_b = 0;
        for (auto i = a.said.begin(), j = b.said.begin(); i != a.said.end() && j != b.said.end();) {
            if (i->first == j->first) {
                sum += std::sqrt(i->second.first / a.articles * j->second.first / b.articles);
                of_a += i->second.second, of_b += j->second.second;
                ++i, ++j;
            } else {
                i->first < j->first ? ++i : ++j;
            }
        }
        const bool dominant = of_a >= dominance_ * a.weight && of_b >= dominance_ * b.weight;
        return dominant ? sum : 0;
    }
    void offer_all(uint32_t c, bool later_only) {
        std::map<uint32_t, int> others;
        for (const auto& [hash, value] : profiles_[c].said) {
            const auto& sayers = sayers_[hash];
            if (sayers.size() > kMostShared) continue;
            for (uint32_t other : sayers)
                if (other != c && !clusters_[other].empty() && (!later_only || other > c)) ++others[other];
        }
        for (const auto& [other, times] : others) {
            if (times < 2 || days_between(profiles_[c].days, profiles_[other].days) > kWindowDays) continue;
            const double value = shared(profiles_[c], profiles_[other]);
            const uint32_t a = std::min(c, other), b = std::max(c, other);
            if (value >= least_) offers_.push({value, a, b, version_[a], version_[b]});
        }
    }
    void join(uint32_t a, uint32_t b) {
        clusters_[a].insert(clusters_[a].end(), clusters_[b].begin(), clusters_[b].end());
        std::sort(clusters_[a].begin(), clusters_[a].end());
        clusters_[b].clear();
        for (const auto& [hash, value] : profiles_[b].said)
            if (!profiles_[a].said.contains(hash)) sayers_[hash].push_back(a);
        profiles_[a].add(profiles_[b]);
        profiles_[b] = {};
        ++version_[a], ++version_[b];
        offer_all(a, false);
    }

    double least_, dominance_;
    std::vector<std::vector<uint32_t>> clusters_;
    std::vector<Profile> profiles_;
    std::vector<uint32_t> version_;
    std::unordered_map<uint32_t, std::vector<uint32_t>> sayers_;  // naming → clusters
    std::priority_queue<Offer> offers_;
};

}  // namespace

std::vector<std::vector<uint32_t>> join_by_namings(std::span<const Digest> digests,
                                                   std::span<const size_t> firsts,
                                                   std::vector<std::vector<uint32_t>> clusters, double least,
                                                   double dominance) {
    return Joiner(digests, firsts, std::move(clusters), least, dominance).run();
}

}  // namespace isnad
