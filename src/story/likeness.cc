#include "story/likeness.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "story/shared_keys.h"

namespace isnad {
namespace {

constexpr size_t kSharp = 8;  // shared words that count for `sharp`
constexpr double kSharpestScale = 8, kSharpScale = 30;

float saturated(int times) { return 1 - std::exp(-static_cast<float>(times)); }

SharedCounts counted(std::span<const Digest> digests, std::span<const size_t> firsts) {
    CountMap counts;
    for (size_t first : firsts)
        for (const Term& term : digests[first].terms) ++counts[term.hash];
    return std::make_shared<const CountMap>(std::move(counts));
}

}  // namespace

Likeness::Likeness(std::span<const Digest> digests, std::span<const size_t> firsts,
                   const LikenessTuning& tuning)
    : Likeness(digests, firsts,
               {static_cast<double>(firsts.size()), counted(digests, firsts), nullptr, nullptr}, tuning) {}

Likeness::Likeness(std::span<const Digest> digests, std::span<const size_t> firsts, const Weights& weights,
                   const LikenessTuning& tuning)
    : tuning_(tuning), articles_(weights.articles), in_articles_(weights.in_articles) {
    weighed_.reserve(firsts.size());
    for (size_t first : firsts) weighed_.push_back(weigh(digests[first]));
}

float Likeness::rarity(const Term& term) const {
    const double expected = in_articles_->count(term.hash) + tuning_.known * share_of(term.prior);
    return static_cast<float>(std::max(0.0, std::log((articles_ + tuning_.known) / expected)));
}

std::vector<Likeness::Weighed> Likeness::weigh(const Digest& digest) const {
    std::vector<Weighed> out;
    float lead = 0, body = 0;
    for (const Term& term : digest.terms) {
        const float rare = rarity(term), weight = std::pow(rare, static_cast<float>(tuning_.power));
        out.push_back(
            {term.hash, saturated(term.lead) * weight, saturated(term.times) * weight, term.about() * rare});
        lead += out.back().lead * out.back().lead;
        body += out.back().body * out.back().body;
    }
    for (Weighed& w : out) {
        w.lead /= std::sqrt(std::max(lead, 1e-9f));
        w.body /= std::sqrt(std::max(body, 1e-9f));
    }
    return out;
}

double Likeness::operator()(size_t a, size_t b) const {
    float lead = 0, body = 0;
    std::array<float, kSharp> sharp{};  // the greatest, descending
    const auto add_sharp = [&](float value) {
        for (float& held : sharp)
            if (value > held) std::swap(value, held);
    };
    const auto &x = weighed_[a], &y = weighed_[b];
    for (auto i = x.begin(), j = y.begin(); i != x.end() && j != y.end();) {
        if (i->hash == j->hash) {
            lead += i->lead * j->lead;
            body += i->body * j->body;
            if (const float both = std::min(i->about, j->about); both > sharp.back()) add_sharp(both);
            ++i, ++j;
        } else {
            i->hash < j->hash ? ++i : ++j;
        }
    }
    double sum = 0;
    for (float value : sharp) sum += value;
    const double logit = tuning_.lead * lead + tuning_.body * body +
                         tuning_.sharpest * sharp[0] / kSharpestScale + tuning_.sharp * sum / kSharpScale +
                         tuning_.bias;
    return 1 / (1 + std::exp(-logit));
}

std::vector<uint32_t> Likeness::keys(size_t a, size_t most) const {
    std::vector<Weight> all;
    for (const Weighed& w : weighed_[a])
        if (w.about > 0 && in_articles_->count(w.hash) > 1) all.push_back({w.about, w.hash});
    return heaviest(std::move(all), most);
}

}  // namespace isnad
