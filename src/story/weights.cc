#include "story/weights.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/varint.h"

namespace isnad {
namespace {

constexpr uint64_t kLayout = 1;

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

// Of the hashes of `near` and `fresh` only.
template <class HashesOf>
SharedCounts counted(const SharedCounts& counts, std::span<const Digest> near, const Digest& fresh,
                     HashesOf hashes_of) {
    CountMap out;
    const auto look = [&](uint32_t hash, uint32_t least) {
        out[hash] = std::max(counts->count(hash), least);
    };
    for (const Digest& d : near)
        for (const auto& item : hashes_of(d)) look(item.hash, 1);
    for (const auto& item : hashes_of(fresh)) {
        const uint32_t met = out.count(item.hash);
        out[item.hash] = 1 + (met > 0 ? met : counts->count(item.hash));
    }
    return std::make_shared<const CountMap>(std::move(out));
}

}  // namespace

std::string bytes_of(const Weights& weights) {
    std::string out;
    append_packed(out, kLayout);
    append_packed(out, static_cast<uint64_t>(weights.articles));
    for (const SharedCounts& counts : {weights.in_articles, weights.in_stories, weights.namings})
        append(out, *counts);
    return out;
}

Result<Weights> weights_of(std::string_view bytes) {
    VarintReader in(bytes);
    if (in.number() != kLayout) return Fault{"", "the weights of words were written by another version"};
    Weights out;
    out.articles = static_cast<double>(in.number());
    out.in_articles = taken(in);
    out.in_stories = taken(in);
    out.namings = taken(in);
    if (in.cut() || !in.ended()) return Fault{"", "the weights of words are damaged"};
    return out;
}

Weights among(const Weights& weights, std::span<const Digest> near, const Digest& fresh) {
    const auto terms = [](const Digest& d) -> const std::vector<Term>& { return d.terms; };
    const auto namings = [](const Digest& d) -> const std::vector<Naming>& { return d.namings; };
    return {weights.articles + 1, counted(weights.in_articles, near, fresh, terms),
            counted(weights.in_stories, near, fresh, terms), counted(weights.namings, near, fresh, namings)};
}

}  // namespace isnad
