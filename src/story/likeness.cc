#include "story/likeness.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <thread>

#include "base/stretches.h"
#include "story/crowd.h"
#include "story/days.h"
#include "story/saturation.h"
#include "story/shared_keys.h"

namespace isnad {
namespace {

constexpr size_t kStretch = 512;                // articles that a thread weighs at once
constexpr size_t kSharp = 8;                    // shared words that count for `sharp`
constexpr double kForm = 0.3, kFullForm = 0.5;  // cosines of whole texts from which two fill in one form
constexpr int kApart = 3;                       // days that speak against two articles as much as any
constexpr double kDoubtful = -2.2;              // logit below which names and numbers need not be looked at
constexpr float kLeastTitle = 1e-3f;
constexpr double kSharpestScale = 8, kSharpScale = 30;

SharedCounts counted(std::span<const Digest> digests, std::span<const size_t> firsts) {
    CountMap counts;
    for (size_t first : firsts)
        for (const Term& term : digests[first].terms) ++counts[term.hash];
    return std::make_shared<const CountMap>(std::move(counts));
}

double one_form(double body) { return std::clamp((body - kForm) / (kFullForm - kForm), 0.0, 1.0); }

}  // namespace

Likeness::Likeness(std::span<const Digest> digests, std::span<const size_t> firsts,
                   const LikenessTuning& tuning)
    : Likeness(digests, firsts,
               {static_cast<double>(firsts.size()), counted(digests, firsts), {}, {}, {}, {}}, tuning) {}

Likeness::Likeness(std::span<const Digest> digests, std::span<const size_t> firsts, const Weights& weights,
                   const LikenessTuning& tuning)
    : tuning_(tuning),
      articles_(weights.articles),
      in_articles_(weights.in_articles),
      crowd_(tuning.crowd * crowd(weights.articles)) {
    Clusters alone(firsts.size());
    for (uint32_t i = 0; i < alone.size(); ++i) alone[i] = {i};
    const NameRarity names = weights.names_in_articles
                                 ? NameRarity(weights.articles, weights.names_in_articles)
                                 : NameRarity(digests, firsts, alone);
    names_ = names.counts();
    nodes_.resize(firsts.size());
    const unsigned threads = firsts.size() < kStretch ? 1 : std::thread::hardware_concurrency();
    in_stretches(firsts.size(), kStretch, threads, [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) nodes_[i] = node_of(digests[firsts[i]], names);
    });
}

Likeness::Node Likeness::node_of(const Digest& digest, const NameRarity& names) const {
    Node node{weigh(digest),       0.0f, digest.outlet, when(digest), whereabouts_of(digest, names),
              reckoning_of(digest)};
    for (const Weighed& w : node.words) node.title += w.title;
    node.title = std::max(node.title, kLeastTitle);
    return node;
}

float Likeness::rarity(const Term& term) const {
    const double expected = in_articles_->count(term.hash) + tuning_.known * share_of(term.prior);
    return static_cast<float>(std::max(0.0, std::log((articles_ + tuning_.known) / expected)));
}

std::vector<Likeness::Weighed> Likeness::weigh(const Digest& digest) const {
    std::vector<Weighed> out;
    out.reserve(digest.terms.size());
    float lead = 0, body = 0;
    for (const Term& term : digest.terms) {
        const float rare = rarity(term), weight = std::pow(rare, static_cast<float>(tuning_.power));
        out.push_back({term.hash, saturated(term.lead) * weight, saturated(term.times) * weight,
                       term.about() * rare, term.title ? rare : 0});
        lead += out.back().lead * out.back().lead;
        body += out.back().body * out.back().body;
    }
    lead = std::sqrt(std::max(lead, 1e-9f));
    body = std::sqrt(std::max(body, 1e-9f));
    for (Weighed& w : out) w.lead /= lead, w.body /= body;
    return out;
}

Likeness::Shared Likeness::of_words(const Node& a, const Node& b, const HashSlots& words) const {
    float lead = 0, body = 0, of_a = 0, of_b = 0;  // the last two: of the titles
    std::array<float, kSharp> sharp{};             // the greatest, descending
    const auto add_sharp = [&](float value) {
        for (float& held : sharp)
            if (value > held) std::swap(value, held);
    };
    words.meet(a.words, [&](size_t i, size_t j) {
        const Weighed &x = a.words[i], &y = b.words[j];
        lead += x.lead * y.lead;
        body += x.body * y.body;
        if (y.lead > 0) of_a += x.title;
        if (x.lead > 0) of_b += y.title;
        if (const float both = std::min(x.about, y.about); both > sharp.back()) add_sharp(both);
    });
    double sum = 0;
    for (float value : sharp) sum += value;
    return {tuning_.lead * lead + tuning_.body * body + tuning_.sharpest * sharp[0] / kSharpestScale +
                tuning_.sharp * sum / kSharpScale + tuning_.title * std::max(of_a / a.title, of_b / b.title),
            body};
}

double Likeness::circumstances(const Node& a, const Node& b) const {
    const bool one_outlet = a.outlet != 0 && a.outlet == b.outlet;
    const int days = std::min(kApart, days_between(a.days, b.days));
    return (one_outlet ? tuning_.outlet : 0) + tuning_.days * days / kApart;
}

double Likeness::names_and_numbers(const Node& a, const Node& b, double body) const {
    const Relation names = relation(a.whereabouts, b.whereabouts);
    const double form = one_form(body);
    return tuning_.other_places * names.contrast + tuning_.others * names.others +
           tuning_.nameless * nameless(a.whereabouts, b.whereabouts) +
           (form > 0 ? tuning_.strangers * form * strangers(a.whereabouts, b.whereabouts) : 0) +
           tuning_.numbers * other_numbers(a.reckoning, b.reckoning) -
           (tell_one_toll(a.reckoning, b.reckoning) ? tuning_.one_toll : 0);
}

double Likeness::operator()(size_t a, size_t b) const {
    HashSlots words;
    hold(b, words);
    return (*this)(a, b, words);
}

double Likeness::operator()(size_t a, size_t b, const HashSlots& words) const {
    const Node &x = nodes_[a], &y = nodes_[b];
    const Shared shared = of_words(x, y, words);
    double logit = shared.logit + tuning_.bias - crowd_ - circumstances(x, y);
    if (logit > kDoubtful) logit -= names_and_numbers(x, y, shared.body);
    return 1 / (1 + std::exp(-logit));
}

std::vector<uint32_t> Likeness::keys(size_t a, size_t most) const {
    std::vector<Weight> all;
    all.reserve(nodes_[a].words.size());
    for (const Weighed& w : nodes_[a].words)
        if (w.about > 0 && in_articles_->count(w.hash) > 1) all.push_back({w.about, w.hash});
    return heaviest(std::move(all), most);
}

}  // namespace isnad
