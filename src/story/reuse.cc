#include "story/reuse.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "story/copies.h"

namespace isnad {
namespace {

constexpr double kSame = 0.85;       // of the runs of the longer one
constexpr size_t kLeastRuns = 10;    // runs of three words that make a passage
constexpr size_t kLeastSampled = 3;  // and of a sample

// Runs of three words in the whole text, about.
size_t length_of(const Digest& d) { return d.shingles.kept.size() << d.shingles.halvings; }

// True where `a` is likelier to be what `b` was made of: it credits an agency, is earlier, longer.
bool likelier_origin(const Digest& a, const Digest& b) {
    const auto rank = [](const Digest& d) {
        return std::tuple(d.agencies.empty(), !d.published.known(), d.published.from, SIZE_MAX - length_of(d),
                          std::string_view(d.uri), std::string_view(d.article));
    };
    return rank(a) < rank(b);
}

std::vector<SharedPassage> passages_of(const Digest& article, const Digest& origin) {
    const Shingles &a = article.shingles, &b = origin.shingles;
    const size_t least = std::max(kLeastSampled, kLeastRuns >> std::max(a.halvings, b.halvings));
    std::vector<SharedPassage> out;
    for (const Passage& p : shared_passages(a, b, least)) out.push_back({p.a, p.b});
    return out;
}

std::optional<Reuse> reuse_of(const Digest& article, const Digest& origin) {
    const Overlap both = overlap(article.shingles, origin.shingles);
    const bool copy = copied(article, origin, both) > 0;
    if (!copy && article.outlet != 0 && article.outlet == origin.outlet) return std::nullopt;
    Reuse out{article.article, origin.article, ReuseKind::passages, passages_of(article, origin)};
    if (out.passages.empty()) return std::nullopt;
    if (copy) out.kind = both.of_larger() >= kSame ? ReuseKind::same : ReuseKind::edited;
    return out;
}

class Finder {
 public:
    Finder(std::span<const Digest> digests, std::span<const size_t> members, const SharedRuns& runs)
        : digests_(digests), members_(members), runs_(runs) {}

    // The reuse of the article from which it has the most, of those likelier to have been first.
    std::optional<Reuse> run(size_t i) {
        const Digest& article = digests_[members_[i]];
        shared_.assign(members_.size(), 0);
        runs_.each_of(i, [&](std::span<const uint32_t> sharing) {
            for (uint32_t other : sharing) ++shared_[other];
        });
        std::vector<size_t> order;
        for (size_t other = 0; other < shared_.size(); ++other)
            if (shared_[other] >= kLeastSampled && other != i &&
                likelier_origin(digests_[members_[other]], article))
                order.push_back(other);
        std::stable_sort(order.begin(), order.end(),
                         [&](size_t a, size_t b) { return shared_[a] > shared_[b]; });
        for (size_t other : order)
            if (auto reuse = reuse_of(article, digests_[members_[other]])) return reuse;
        return std::nullopt;
    }

 private:
    std::span<const Digest> digests_;
    std::span<const size_t> members_;
    const SharedRuns& runs_;
    std::vector<size_t> shared_;  // scratch of run: runs shared with each
};

}  // namespace

std::vector<Reuse> find_reuse(std::span<const Digest> digests, std::span<const size_t> members,
                              const SharedRuns& runs) {
    std::vector<Reuse> out;
    if (members.size() < 2) return out;
    Finder finder(digests, members, runs);
    for (size_t i = 0; i < members.size(); ++i)
        if (auto reuse = finder.run(i)) out.push_back(std::move(*reuse));
    return out;
}

}  // namespace isnad
