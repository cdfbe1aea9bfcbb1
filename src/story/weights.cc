#include "story/weights.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/varint.h"
#include "story/name_rarity.h"

namespace isnad {
namespace {

constexpr uint64_t kLayout = 2;

using Pair = std::pair<uint32_t, uint32_t>;  // hash, count

std::vector<Pair> met_again(const CountMap& counts) {
    std::vector<Pair> out;
    counts.for_each([&](uint32_t hash, uint32_t count) {
        if (count > 1) out.emplace_back(hash, count);
    });
    std::sort(out.begin(), out.end());
    return out;
}

// How many; then each hash as its distance from the one before, and its count.
void append(std::string& out, const CountMap& counts) {
    const auto all = met_again(counts);
    append_packed(out, all.size());
    uint32_t before = 0;
    for (const auto& [hash, count] : all) {
        append_packed(out, hash - std::exchange(before, hash));
        append_packed(out, count);
    }
}

SharedCounts taken(VarintReader& in) {
    CountMap counts;
    uint32_t hash = 0;
    const uint64_t size = in.number();
    counts.reserve(std::min<uint64_t>(size, in.rest().size()));
    for (uint64_t i = 0; i < size && !in.cut(); ++i) {
        hash += in.small();
        counts[hash] = in.small();
    }
    return std::make_shared<const CountMap>(std::move(counts));
}

// Every count of `weights`, in the order in which they are written.
template <class Weights, class Use>
void each_count(Weights& weights, Use use) {
    for (auto* counts : {&weights.in_articles, &weights.in_stories, &weights.namings,
                         &weights.names_in_articles, &weights.names_in_stories})
        use(*counts);
}

// Of the hashes of `near` and `fresh` only; `each_hash(digest, use)` gives those of one.
template <class EachHash>
SharedCounts counted(const SharedCounts& counts, std::span<const Digest> near, const Digest& fresh,
                     EachHash each_hash) {
    CountMap out;
    for (const Digest& d : near)
        each_hash(d, [&](uint32_t hash) { out[hash] = std::max(counts->count(hash), 1u); });
    std::vector<uint32_t> own;
    each_hash(fresh, [&](uint32_t hash) { own.push_back(hash); });
    std::sort(own.begin(), own.end());
    own.erase(std::unique(own.begin(), own.end()), own.end());
    for (uint32_t hash : own) {
        const uint32_t met = out.count(hash);
        out[hash] = 1 + (met > 0 ? met : counts->count(hash));
    }
    return std::make_shared<const CountMap>(std::move(out));
}

}  // namespace

std::string bytes_of(const Weights& weights) {
    std::string out;
    append_packed(out, kLayout);
    append_packed(out, static_cast<uint64_t>(weights.articles));
    each_count(weights, [&](const SharedCounts& counts) { append(out, *counts); });
    return out;
}

Result<Weights> weights_of(std::string_view bytes) {
    VarintReader in(bytes);
    if (in.number() != kLayout) return Fault{"", "the weights of words were written by another version"};
    Weights out;
    out.articles = static_cast<double>(in.number());
    each_count(out, [&](SharedCounts& counts) { counts = taken(in); });
    if (in.cut() || !in.ended()) return Fault{"", "the weights of words are damaged"};
    return out;
}

Weights among(const Weights& weights, std::span<const Digest> near, const Digest& fresh) {
    const auto terms = [](const Digest& d, auto use) {
        for (const Term& term : d.terms) use(term.hash);
    };
    const auto namings = [](const Digest& d, auto use) {
        for (const Naming& naming : d.namings) use(naming.hash);
    };
    const auto names = [](const Digest& d, auto use) {
        for (const NameBrief& name : d.names) use(name_key(name));
    };
    return {weights.articles + 1,
            counted(weights.in_articles, near, fresh, terms),
            counted(weights.in_stories, near, fresh, terms),
            counted(weights.namings, near, fresh, namings),
            counted(weights.names_in_articles, near, fresh, names),
            counted(weights.names_in_stories, near, fresh, names)};
}

}  // namespace isnad
