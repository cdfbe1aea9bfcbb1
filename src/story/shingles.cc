#include "story/shingles.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "story/hash32.h"
#include "story/hash_order.h"

namespace isnad {
namespace {

constexpr size_t kRun = 3;        // words
constexpr size_t kMost = 192;     // shingles kept of one article
constexpr size_t kSurplus = 512;  // runs of which half are surely more than these
constexpr uint32_t kKeptBits =
    0xFFFFFF00;             // of a hash: a quarter less to keep, and a chance match in ten thousand
constexpr int kDrift = 24;  // bytes by which the distance between two texts may change within a passage
constexpr int kGap = 400;   // bytes between sampled runs of one passage

struct WordHash {
    uint32_t hash = 0;
    bool operator==(const WordHash&) const = default;
};

bool below(uint32_t hash, uint8_t halvings) { return halvings == 0 || hash >> (32 - halvings) == 0; }

void make_set(std::vector<Shingle>& kept) {
    sort_by_hash(kept, [](const Shingle& a, const Shingle& b) {
        return a.hash != b.hash ? a.hash < b.hash : a.place < b.place;
    });
    kept.erase(std::unique(kept.begin(), kept.end(),
                           [](const Shingle& a, const Shingle& b) { return a.hash == b.hash; }),
               kept.end());
}

// Calls `same(x, y)` for each hash that both keep at the coarser rate.
template <class Same>
void each_shared(const Shingles& a, const Shingles& b, uint8_t halvings, Same same) {
    for (auto i = a.kept.begin(), j = b.kept.begin(); i != a.kept.end() && j != b.kept.end();) {
        if (!below(std::max(i->hash, j->hash), halvings)) return;
        if (i->hash == j->hash)
            same(*i++, *j++);
        else
            i->hash < j->hash ? ++i : ++j;
    }
}

size_t count_below(const Shingles& s, uint8_t halvings) {
    if (s.halvings >= halvings) return s.kept.size();
    const auto end = std::partition_point(s.kept.begin(), s.kept.end(),
                                          [&](const Shingle& x) { return below(x.hash, halvings); });
    return static_cast<size_t>(end - s.kept.begin());
}

// Whether a run goes on where a passage stops, in both texts, at nearly the same distance.
bool goes_on(const Passage& passage, const Passage& run) {
    const auto gap = [](Span before, Span after) {
        return static_cast<int>(after.begin) - static_cast<int>(before.end);
    };
    const int in_a = gap(passage.a, run.a), in_b = gap(passage.b, run.b);
    return run.b.begin >= passage.b.begin && in_a < kGap && in_b < kGap && std::abs(in_a - in_b) <= kDrift;
}

// All runs of a text, as they come.
std::vector<Shingle> runs_of(const Words& words) {
    std::vector<Shingle> out;
    out.reserve(words.tokens.size());
    const auto notes = words.notes<WordHash>(nullptr);
    uint32_t first = 0, second = 0, begin = 0, next = 0;  // hashes and beginnings of the last two words
    size_t seen = 0;
    for (size_t i = 0; i < words.tokens.size(); ++i) {
        const Token& token = words.tokens[i];
        if (token.kind == TokenKind::mark) continue;
        const uint32_t third =
            notes.get(words.ids[i], [&] { return WordHash{hash32(words.folded(token))}; }).hash;
        const uint32_t size = token.span.end - begin;
        if (++seen >= kRun && size <= 255 && begin < 1u << 24)
            out.push_back({mix32(mix32(first, second), third) & kKeptBits, begin << 8 | size});
        first = std::exchange(second, third);
        begin = std::exchange(next, token.span.begin);
    }
    return out;
}

// Those at the rate of so many halvings, or where they are still too many at the first at which they are not.
Shingles sample_of(const std::vector<Shingle>& runs, uint8_t halvings) {
    Shingles out;
    out.halvings = halvings;
    out.kept.reserve(runs.size() >> halvings);
    for (const Shingle& run : runs)
        if (below(run.hash, halvings)) out.kept.push_back(run);
    make_set(out.kept);
    while (out.kept.size() > kMost) {
        ++out.halvings;
        while (!out.kept.empty() && !below(out.kept.back().hash, out.halvings)) out.kept.pop_back();
    }
    return out;
}

}  // namespace

Shingles shingles_of(const Words& words) {
    const std::vector<Shingle> runs = runs_of(words);
    // What will hardly be kept need not be put in order.
    uint8_t halvings = 0;
    while (runs.size() >> halvings > kSurplus) ++halvings;
    Shingles out = sample_of(runs, halvings);
    return halvings > 0 && out.halvings == halvings ? sample_of(runs, 0) : out;
}

Shingles shingles_of(std::string_view text, Words& scratch) {
    read_bare_words(text, scratch);
    return shingles_of(scratch);
}

double Overlap::of_smaller() const {
    const size_t n = std::min(a, b);
    return n == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(n);
}

double Overlap::of_larger() const {
    const size_t n = std::max(a, b);
    return n == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(n);
}

Overlap overlap(const Shingles& a, const Shingles& b) {
    const uint8_t halvings = std::max(a.halvings, b.halvings);
    Overlap out;
    out.a = count_below(a, halvings);
    out.b = count_below(b, halvings);
    each_shared(a, b, halvings, [&](const Shingle&, const Shingle&) { ++out.shared; });
    return out;
}

std::vector<Passage> shared_passages(const Shingles& a, const Shingles& b, size_t least) {
    std::vector<Passage> runs;
    each_shared(a, b, std::max(a.halvings, b.halvings), [&](const Shingle& x, const Shingle& y) {
        runs.push_back({{x.begin(), x.end()}, {y.begin(), y.end()}});
    });
    std::sort(runs.begin(), runs.end(), [](const Passage& x, const Passage& y) { return x.a < y.a; });
    std::vector<Passage> out;
    size_t held = 0;  // sampled runs in the last passage
    const auto close = [&] {
        if (held < least && held > 0) out.pop_back();
        held = 0;
    };
    for (const Passage& run : runs) {
        if (held > 0 && goes_on(out.back(), run)) {
            out.back().a.end = std::max(out.back().a.end, run.a.end);
            out.back().b.end = std::max(out.back().b.end, run.b.end);
        } else {
            close();
            out.push_back(run);
        }
        ++held;
    }
    close();
    return out;
}

}  // namespace isnad
