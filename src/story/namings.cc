#include "story/namings.h"

#include <algorithm>
#include <cmath>
#include <queue>
#include <unordered_map>

#include "story/count_map.h"
#include "story/days.h"

namespace isnad {
namespace {

constexpr int kWindowDays = 7;
constexpr double kUnnamed = 0.7;  // what a word counts that is in no name
constexpr double kSmall = 4;  // articles up to which a cluster is small; a bigger one knows its name better
constexpr double kLeastOfBig = 0.5;    // share of `least` that is enough for a very big one
constexpr uint32_t kMostShared = 400;  // articles that say one thing of a happening; of more it says nothing

struct Said {  // one thing that a cluster says of a happening
    uint32_t hash = 0;
    float times = 0;   // articles that say it
    float weight = 0;  // sum of Naming::weight
    float named = 0;   // articles in which it is a name
};

// What a cluster says of happenings.
struct Profile {
    std::vector<Said> said;  // sorted by hash
    double weight = 0;
    double articles = 0;
    DayRange days;

    void add(const Digest& digest) {
        std::vector<Said> more;
        for (const Naming& n : digest.namings)
            more.push_back({n.hash, 1, static_cast<float>(n.weight), n.named ? 1.0f : 0.0f});
        merge(more);
        articles += 1;
        widen(days, digest.published);
    }
    void add(const Profile& other) {
        merge(other.said);
        articles += other.articles;
        widen(days, other.days);
    }

 private:
    void merge(const std::vector<Said>& more) {
        std::vector<Said> both;
        both.reserve(said.size() + more.size());
        auto i = said.begin();
        for (const Said& s : more) {
            while (i != said.end() && i->hash < s.hash) both.push_back(*i++);
            both.push_back(s);
            if (i != said.end() && i->hash == s.hash) {
                both.back().times += i->times;
                both.back().named += i->named;
                both.back().weight += i++->weight;
            }
            weight += s.weight;
        }
        both.insert(both.end(), i, said.end());
        said.swap(both);
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
        for (uint32_t c = 0; c < clusters_.size(); ++c)
            for (uint32_t node : clusters_[c]) {
                profiles_[c].add(digests[firsts[node]]);
                for (const Naming& n : digests[firsts[node]].namings) ++sayings_[n.hash];
            }
        for (uint32_t c = 0; c < clusters_.size(); ++c)
            for (const Said& s : profiles_[c].said)
                if (is_shared(s.hash)) sayers_[s.hash].push_back(c);
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
            if (i->hash == j->hash) {
                const double pure = (i->times + j->times) / static_cast<float>(sayings_.count(i->hash));
                const bool name = 2 * (i->named + j->named) >= i->times + j->times;
                sum +=
                    (name ? 1 : kUnnamed) * pure * std::sqrt(i->times / a.articles * j->times / b.articles);
                of_a += i++->weight, of_b += j++->weight;
            } else {
                i->hash < j->hash ? ++i : ++j;
            }
        }
        const bool dominant = of_a >= dominance_ * a.weight && of_b >= dominance_ * b.weight;
        const double n = std::max(a.articles, b.articles);
        const double need = kLeastOfBig + (1 - kLeastOfBig) * std::min(1.0, kSmall / n);
        return dominant ? sum / need : 0;
    }
    bool is_shared(uint32_t hash) const {
        const uint32_t sayings = sayings_.count(hash);
        return sayings > 1 && sayings <= kMostShared;
    }
    void offer_all(uint32_t c, bool later_only) {
        others_.clear();
        for (const Said& s : profiles_[c].said) {
            if (!is_shared(s.hash)) continue;
            for (uint32_t other : sayers_.at(s.hash))
                if (other != c && !clusters_[other].empty() && (!later_only || other > c))
                    others_.push_back(other);
        }
        std::sort(others_.begin(), others_.end());
        for (size_t i = 0; i + 1 < others_.size(); ++i) {
            const uint32_t other = others_[i];
            const bool twice = others_[i + 1] == other && (i == 0 || others_[i - 1] != other);
            if (!twice || days_between(profiles_[c].days, profiles_[other].days) > kWindowDays) continue;
            const double value = shared(profiles_[c], profiles_[other]);
            const uint32_t a = std::min(c, other), b = std::max(c, other);
            if (value >= least_) offers_.push({value, a, b, version_[a], version_[b]});
        }
    }
    void join(uint32_t a, uint32_t b) {
        clusters_[a].insert(clusters_[a].end(), clusters_[b].begin(), clusters_[b].end());
        std::sort(clusters_[a].begin(), clusters_[a].end());
        clusters_[b].clear();
        for (const Said& s : profiles_[b].said)
            if (is_shared(s.hash)) sayers_[s.hash].push_back(a);
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
    CountMap sayings_;                                            // naming → articles
    std::vector<uint32_t> others_;                                // scratch of offer_all
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
