#include "story/shared_runs.h"

#include <algorithm>
#include <numeric>

namespace isnad {
namespace {

constexpr size_t kMostShared = 64;

// Each run of each article: its hash, and in the low bits the article.
std::vector<uint64_t> runs_of(std::span<const Digest> digests, std::span<const size_t> members) {
    std::vector<uint64_t> out;
    for (size_t i = 0; i < members.size(); ++i)
        for (const Shingle& run : digests[members[i]].shingles.kept)
            out.push_back(uint64_t{run.hash} << 32 | i);
    std::sort(out.begin(), out.end());
    return out;
}

// `use(runs)` for those of one hash, where more than one article has it.
template <class Use>
void each_shared(std::span<const uint64_t> runs, Use use) {
    for (size_t begin = 0, end = 0; begin < runs.size(); begin = end) {
        for (end = begin + 1; end < runs.size() && runs[end] >> 32 == runs[begin] >> 32;) ++end;
        if (end - begin > 1) use(runs.subspan(begin, end - begin));
    }
}

}  // namespace

SharedRuns::SharedRuns(std::span<const Digest> digests, std::span<const size_t> members)
    : first_(members.size() + 1) {
    if (members.size() < 2) return;
    const std::vector<uint64_t> runs = runs_of(digests, members);
    each_shared(runs, [&](std::span<const uint64_t> same) {
        for (uint64_t run : same) ++first_[static_cast<uint32_t>(run)];
    });
    std::exclusive_scan(first_.begin(), first_.end(), first_.begin(), size_t{0});
    lists_.resize(first_.back());
    std::vector<size_t> next = first_;
    each_shared(runs, [&](std::span<const uint64_t> same) {
        const List list = {static_cast<uint32_t>(sharing_.size()),
                           static_cast<uint32_t>(std::min(same.size(), kMostShared))};
        cut_ = cut_ || list.size < same.size();
        for (uint64_t run : same.first(list.size)) sharing_.push_back(static_cast<uint32_t>(run));
        for (uint64_t run : same) lists_[next[static_cast<uint32_t>(run)]++] = list;
    });
}

}  // namespace isnad
